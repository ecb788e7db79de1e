import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Message } from './attack';

export interface Reply {
  status: number;
  text: string;
}

const WAIT_MS = 10_000;

/** Sends a message to a gateway and takes down what comes back. */
export async function deliver(url: string, message: Message): Promise<Reply> {
  if (typeof message === 'string') return overTheWire(new URL(url), message);
  const { path = '/graphql', ...init } = message;
  const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(WAIT_MS) });
  return { status: response.status, text: await response.text() };
}

async function overTheWire({ hostname, port }: URL, bytes: string): Promise<Reply> {
  const socket: Socket = connect(Number(port), hostname);
  socket.setTimeout(WAIT_MS, () => socket.destroy());
  let received = '';
  socket.on('data', (chunk) => (received += chunk));
  // Who is refused while sending may see the connection end under its hands.
  socket.on('error', () => undefined);
  socket.write(bytes);
  await once(socket, 'close');
  const [head = '', ...body] = received.split('\r\n\r\n');
  return { status: Number(head.split(' ')[1]), text: body.join('\r\n\r\n').replace(/^[0-9a-f]+\r\n/, '') };
}
