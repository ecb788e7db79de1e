import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export type Misdeed = (response: ServerResponse, request: IncomingMessage) => void;

export interface HostileServer extends AsyncDisposable {
  url: string;
  /** The bodies that came, and the headers that came with them. */
  asked: { body: string; headers: IncomingMessage['headers'] }[];
  /** What it does from now on. */
  does: Misdeed;
}

/** A real HTTP server that answers as it pleases, but always reads what it was asked. */
export async function hostileServer(does: Misdeed, port = 0): Promise<HostileServer> {
  const server: Server = createServer(async (request, response) => {
    response.on('error', () => undefined);
    // Who asks may leave in the midst of it.
    const body = await text(request).catch(() => null);
    if (body === null) return;
    hostile.asked.push({ body, headers: request.headers });
    hostile.does(response, request);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const hostile: HostileServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    asked: [],
    does,
    [Symbol.asyncDispose]: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
  return hostile;
}

/** Sends a body as a whole, or piece by piece for as long as the other side listens. */
export function sends(
  body: string | Buffer,
  { status = 200, type = 'application/json', encoding = 'identity' } = {},
): Misdeed {
  return (response) =>
    void response.writeHead(status, { 'content-type': type, 'content-encoding': encoding }).end(body);
}

export function drips(piece: string | Buffer, everyMs: number, headers: Record<string, string> = {}): Misdeed {
  return (response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    const timer = setInterval(() => response.write(piece), everyMs);
    response.once('close', () => clearInterval(timer));
  };
}
