import type { AddressInfo } from 'node:net';
import { readFacts } from './facts/read-facts';
import { saxonyGraph } from './graph/graph';
import { serve } from './serve';

/** Runs the subgraph at `PORT` (default 4100) and `HOST` (default 127.0.0.1); `SAXONY_DEMO=1` adds what is made up. */
async function main(): Promise<void> {
  const { PORT = '4100', HOST = '127.0.0.1', SAXONY_DEMO } = process.env;
  const server = await serve(saxonyGraph(readFacts(SAXONY_DEMO === '1')), Number(PORT), HOST);
  const { port } = server.address() as AddressInfo;
  process.stderr.write(`saxony answers at http://${HOST}:${port}/graphql\n`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => server.close());
}

void main();
