import { createServer, type RequestListener, type ServerOptions, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { UnderWay } from '../operation/under-way';

export interface Listener {
  /** `http://host:port` that answers. */
  url: string;
  /** Ends each connection with its next answer, so that whoever keeps one comes back elsewhere. */
  leave(): void;
  /** Refuses new connections and ends those under way, at that time at the latest, as `performance.now()` counts. */
  close(by?: number): Promise<void>;
}

const CLOSE_WITHIN_MS = 5000;
const LOOK_EVERY_MS = 100;

/** Listens on the port (0: a free one). A taken port is an error that names the setting to change. */
export function listen(
  handler: RequestListener,
  port: number,
  setting: string,
  host = '127.0.0.1',
  options: ServerOptions = {},
): Promise<Listener> {
  const underWay = new UnderWay<number, ServerResponse>();
  let requests = 0;
  let isLeaving = false;
  const server = createServer(options, (request, response) => {
    if (isLeaving) response.shouldKeepAlive = false;
    const number = (requests += 1);
    underWay.set(number, response);
    response.once('close', () => underWay.delete(number));
    handler(request, response);
  });
  const leave = () => {
    isLeaving = true;
    for (const response of underWay) response.shouldKeepAlive = false;
  };
  const close = (by = performance.now() + CLOSE_WITHIN_MS) =>
    new Promise<void>((resolve) => {
      leave();
      // Who opened a connection and asks nothing is not waited for; to Node it is not idle.
      const look = setInterval(() => {
        if (!underWay.size || performance.now() >= by) server.closeAllConnections();
      }, LOOK_EVERY_MS);
      server.close(() => {
        clearInterval(look);
        resolve();
      });
      server.closeIdleConnections();
    });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken. Set ${setting} to a free port, for example ${setting}=${port + 1}.`)
          : error,
      ),
    );
    server.listen(port, host, () => {
      const address = server.address() as AddressInfo;
      resolve({ url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, leave, close });
    });
  });
}
