import { Router } from 'express';
import type { Graph } from '../graph/graph';

/**
 * /livez: the process answers. /readyz: so does every subgraph of the operator with its database; 503 names the ones that do not. While
 * it leaves, the process is not ready whatever they say.
 */
export function health(graph: Graph, isLeaving: () => boolean): Router {
  const router = Router();
  router.get('/livez', (_request, response) => void response.type('text/plain').send('ok'));
  router.get('/readyz', async (_request, response) => {
    // Whoever takes part as a guest takes no gateway out of service.
    const asked = isLeaving() ? [] : [...graph.sources].filter(([name]) => !graph.guests.has(name));
    const states = await Promise.all(asked.map(async ([name, source]) => [name, await source.isReady()] as const));
    const ready = !isLeaving() && states.every(([, isReady]) => isReady);
    response.status(ready ? 200 : 503).json({ ready, subgraphs: Object.fromEntries(states) });
  });
  return router;
}
