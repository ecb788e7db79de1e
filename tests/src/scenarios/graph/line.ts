import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { Pool } from 'undici';
import { type Delivery, whole, type WholeAnswer } from './delivery';

/** The network between the gateway and a subgraph, whose faults can be switched while it runs. */
export interface Line extends AsyncDisposable {
  /** The subgraph's address by way of the line. */
  url: string;
  /** How answers are delivered from now on. */
  deliver: Delivery;
  /** Ends all connections and takes no new ones until `accept`. */
  refuse(): Promise<void>;
  accept(): Promise<void>;
}

// Of one connection and not of the answer.
const ofTheConnection = ['connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** Opens a line to an address. Where nobody is there the line ends the connection without an answer. */
export async function openLine(to: string): Promise<Line> {
  const { origin, pathname } = new URL(to);
  const subgraph = new Pool(origin, { pipelining: 1 });
  const server = createServer((request, response) => void pass(request, response));
  const pass = async (request: IncomingMessage, response: ServerResponse) => {
    response.on('error', () => undefined);
    const answer = await answerTo(request).catch(() => undefined);
    if (answer) line.deliver(answer, response);
    else response.destroy();
  };
  const answerTo = async (request: IncomingMessage): Promise<WholeAnswer> => {
    const { method = 'GET', url = pathname } = request;
    const body = method === 'POST' ? await buffer(request) : null;
    const answer = await subgraph.request({ method, path: url, headers: passedOn(request.headers), body });
    const { statusCode: status, headers } = answer;
    return { status, headers: passedOn(headers), body: Buffer.from(await answer.body.arrayBuffer()) };
  };
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const refuse = async () => {
    const closed = once(server.close(), 'close');
    server.closeAllConnections();
    await closed;
  };
  const line: Line = {
    url: `http://127.0.0.1:${port}${pathname}`,
    deliver: whole,
    refuse,
    accept: async () => {
      await once(server.listen(port, '127.0.0.1'), 'listening');
    },
    [Symbol.asyncDispose]: async () => {
      if (server.listening) await refuse();
      await subgraph.destroy();
    },
  };
  return line;
}

function passedOn(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ofTheConnection.includes(name)));
}
