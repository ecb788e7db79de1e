import { type Listener, listen } from '@ozg/shared/server/listen';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { ResponseCache } from '../../cache/response-cache';
import type { Graph } from '../../graph/graph';
import type { Operation } from '../operation';
import { cacheMetrics } from './cache-metrics';
import { sourceMetrics } from './source-metrics';

/** What is looked at when somebody asks for the metrics. */
export interface MeasuredState {
  graph: Pick<Graph, 'sources'>;
  cache?: ResponseCache;
}

/** Serves /metrics on a port of its own, which need not be open to whoever may ask the graph; nothing where it is off. */
export async function serveMetrics(
  { metrics, settings }: Operation,
  { graph, cache }: MeasuredState,
  log: Logger,
): Promise<Listener | undefined> {
  if (!metrics || !settings.metrics) return undefined;
  const { registry } = metrics;
  sourceMetrics(registry, graph);
  if (cache) cacheMetrics(registry, cache);
  const listener = await serve(registry, settings.metrics);
  log.info(`Metrics are at ${listener.url}/metrics`);
  return listener;
}

function serve(registry: Registry, { port, host }: { port: number; host: string }): Promise<Listener> {
  const answer = async (): Promise<[number, string, string]> => [200, registry.contentType, await registry.metrics()];
  return listen(
    async ({ method, url = '' }, response) => {
      const isAsked = method === 'GET' && /^\/metrics\/?(\?|$)/.test(url);
      const [status, type, text] = isAsked ? await answer() : [404, 'text/plain', 'There is only /metrics here.\n'];
      response.writeHead(status, { 'content-type': type }).end(text);
    },
    port,
    'METRICS_PORT',
    host,
  );
}
