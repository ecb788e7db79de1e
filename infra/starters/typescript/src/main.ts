import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from 'graphql-http/lib/use/http';
import { schema } from './graph';

const { PORT = '4100', HOST = '127.0.0.1' } = process.env;

const graphql = createHandler({ schema });
const server = createServer((request, response) => {
  if (request.url?.startsWith('/graphql')) return void graphql(request, response);
  response.writeHead(request.url === '/readyz' ? 200 : 404).end();
});
server.listen(Number(PORT), HOST, () => {
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`__name__ answers at http://${HOST}:${port}/graphql\n`);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
