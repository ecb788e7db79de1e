import { once } from 'node:events';
import { createServer } from 'node:net';

/** Answers one port after the other: from `base` on, or any free ones where `base` is 0. */
export function portsFrom(base) {
  let next = base;
  return async () => (base ? next++ : freePort());
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
