import { Gauge, type Registry } from 'prom-client';

export interface ReadGauge<Label extends string> {
  name: string;
  help: string;
  labelNames?: readonly Label[];
  /** The values as they are now, each with its labels. */
  read(): Iterable<readonly [Partial<Record<Label, string>>, number]>;
}

/** A gauge that costs nothing until somebody asks for the metrics. */
export function readGauge<Label extends string>(
  registry: Registry,
  { name, help, labelNames = [], read }: ReadGauge<Label>,
): void {
  const gauge = new Gauge<Label>({
    name,
    help,
    labelNames: [...labelNames],
    registers: [],
    collect() {
      for (const [labels, value] of read()) this.set(labels, value);
    },
  });
  registry.registerMetric(gauge);
}
