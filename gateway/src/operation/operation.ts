import { openTracing, type Tracing } from '@ozg/shared/operation/tracing';
import type { Logger } from 'pino';
import type { SourceObserver } from '../sources/guard/fetch-book';
import { GatewayMetrics } from './metrics/gateway-metrics';
import { operationSettings, type OperationSettings } from './operation-settings';

/** What watches one gateway: logs always, metrics and traces where they are configured. */
export interface Operation {
  settings: OperationSettings;
  metrics?: GatewayMetrics;
  tracing?: Tracing;
  /** Notes each fetch from a subgraph, with the request that it is made for and in the metrics. */
  observer: SourceObserver;
}

/** Reads the settings of docs/operation.md. Throws with one sentence on one that is none. */
export function openOperation(environment: NodeJS.ProcessEnv, log: Logger): Operation {
  const settings = operationSettings(environment);
  const metrics = settings.metrics && new GatewayMetrics();
  return {
    settings,
    metrics,
    tracing: openTracing('ozg-gateway', environment, log),
    observer: {
      onFetch: (report, { record }) => {
        record?.fetches.push(report);
        metrics?.fetched(report);
      },
    },
  };
}
