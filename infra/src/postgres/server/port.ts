import { createServer } from 'node:net';

export const HOST = '127.0.0.1';

/** The wanted TCP port, or a free one for undefined and 0. Throws when the wanted one cannot be had. */
export async function choosePort(wanted = 0): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => reject(portTaken(wanted, error)));
    probe.listen(wanted, HOST, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}

function portTaken(port: number, cause: NodeJS.ErrnoException): Error {
  const problem = cause.code === 'EADDRINUSE' ? 'is already taken' : `cannot be used (${cause.code})`;
  const advice = 'set OZG_POSTGRES_PORT to another port, or to 0 for any free one';
  return new Error(`Port ${port} on ${HOST} ${problem}: ${advice}.`, { cause });
}
