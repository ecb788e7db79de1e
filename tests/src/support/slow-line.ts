import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SlowLine extends AsyncDisposable {
  /** The same address by way of the line. */
  url: string;
}

/** A line to a server on which everything that the server says arrives late, in its order. */
export async function slowLine(to: string, delayMs: number): Promise<SlowLine> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const line = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    for (const socket of [near, far]) sockets.add(socket.on('error', () => undefined).setNoDelay());
    near.pipe(far);
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), delayMs));
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  });
  await once(line.listen(0, '127.0.0.1'), 'listening');
  const url = new URL(to);
  url.port = String((line.address() as AddressInfo).port);
  // The local socket would go past the line.
  url.searchParams.delete('host');
  return {
    url: url.href,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      line.close();
      await once(line, 'close');
    },
  };
}
