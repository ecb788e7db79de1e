import { Router } from 'express';
import type { Graph } from '../graph/graph';

/** /health/subgraphs: how each subgraph was doing when it was asked last. Asks none of them, and says of none where it is. */
export function subgraphHealth(graph: Pick<Graph, 'sources' | 'revision'>): Router {
  const router = Router();
  router.get('/health/subgraphs', (_request, response) => {
    const subgraphs = [...graph.sources].map(([name, source]) => {
      const { state, since, lastError, lastAnsweredAt, latencyMs } = source.health();
      return { name, state, since, lastError, lastAnsweredAt, latencyMs: latencyMs && Math.round(latencyMs * 10) / 10 };
    });
    response.set('cache-control', 'no-store').json({ revision: graph.revision, subgraphs });
  });
  return router;
}
