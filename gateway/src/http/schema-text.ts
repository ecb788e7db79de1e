import { Router } from 'express';
import { printSchema } from 'graphql';
import type { Graph } from '../graph/graph';

/** /schema.graphql: the schema as clients see it, for code generators and editors. */
export function schemaText(graph: Graph): Router {
  const router = Router();
  router.get('/schema.graphql', (_request, response) => {
    const schema = graph.apiSchema();
    if (!schema) return void response.status(503).type('text/plain').send('The graph is starting.');
    response.type('text/plain').send(`${printSchema(schema)}\n`);
  });
  return router;
}
