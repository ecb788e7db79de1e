import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { createHandler } from 'graphql-http/lib/use/http';

// Facts change with a new version of this subgraph only; the graph may keep what it got for this long.
const KEPT_SECONDS = 300;

/** Serves the subgraph: /graphql, and /readyz for those who watch it. Port 0 takes any that is free. */
export async function serve(schema: GraphQLSchema, port: number, host: string): Promise<Server> {
  const graphql = createHandler<{ response: ServerResponse }>({
    schema,
    context: (request) => ({ response: request.context.res }),
    onOperation: (request, _args, { errors }) => {
      if (!errors) request.context.res.setHeader('cache-control', `max-age=${KEPT_SECONDS}`);
    },
  });
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/graphql')) return void graphql(request, response);
    const isReady = request.url === '/readyz';
    const type = { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(isReady ? 200 : 404, type).end(JSON.stringify({ ready: isReady }));
  });
  server.listen(port, host);
  await once(server, 'listening');
  return server;
}
