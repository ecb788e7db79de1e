import { operationTable } from '@ozg/shared/operation/operation-table';
import { numberSetting } from '@ozg/shared/server/number-setting';
import { portSetting } from '@ozg/shared/server/port-setting';

/** How the operator watches the gateway. */
export interface OperationSettings {
  /** Where metrics are served; nowhere without it. */
  metrics?: { port: number; host: string };
  /** From how many milliseconds on a request is worth a warning. */
  slowMs: number;
}

/** Reads METRICS_PORT, METRICS_HOST and SLOW_REQUEST_MS; docs/operation.md explains each. Throws on what is none. */
export function operationSettings(environment: NodeJS.ProcessEnv): OperationSettings {
  const slowMs = numberSetting('SLOW_REQUEST_MS', environment, {
    standard: operationTable.SLOW_REQUEST_MS,
    least: 1,
    most: 60_000,
  });
  if (!environment['METRICS_PORT']) return { slowMs };
  const port = portSetting('METRICS_PORT', environment, 0);
  return { slowMs, metrics: { port, host: environment['METRICS_HOST'] || operationTable.METRICS_HOST } };
}
