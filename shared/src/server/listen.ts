import { createServer, type RequestListener, type Server, type ServerOptions } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listener {
  /** `http://host:port` that answers. */
  url: string;
  close(): Promise<void>;
}

/** Listens on the port (0: a free one). A taken port is an error that names the setting to change. */
export function listen(
  handler: RequestListener,
  port: number,
  setting: string,
  host = '127.0.0.1',
  options: ServerOptions = {},
): Promise<Listener> {
  const server = createServer(options, handler);
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
      resolve({
        url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
        close: () => closeServer(server),
      });
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    // Requests under way may finish; connections that do not are ended.
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
