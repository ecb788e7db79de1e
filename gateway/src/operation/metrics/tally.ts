import { Counter, type Registry } from 'prom-client';

export interface Tally<First extends string, Second extends string> {
  name: string;
  help: string;
  labelNames: readonly [First, Second];
}

/**
 * A counter with two labels that is counted in numbers of its own and read when somebody asks for the metrics: looking
 * its labels up at each count would cost more than all else that is done for a fetch.
 */
export function tally<First extends string, Second extends string>(
  registry: Registry,
  { name, help, labelNames }: Tally<First, Second>,
): (first: string, second: string) => void {
  const counts = new Map<string, Map<string, number>>();
  const counter = new Counter({
    name,
    help,
    labelNames: [...labelNames],
    registers: [],
    collect() {
      this.reset();
      for (const [first, some] of counts) {
        for (const [second, count] of some) this.labels(first, second).inc(count);
      }
    },
  });
  registry.registerMetric(counter);
  return (first, second) => {
    let some = counts.get(first);
    if (!some) counts.set(first, (some = new Map()));
    some.set(second, (some.get(second) ?? 0) + 1);
  };
}
