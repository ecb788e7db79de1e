import { Socket } from 'node:net';

/** Calls `onConnect` with the target of each connection that this process opens, as `host:port` or the path of a local one. */
export function watchSockets(onConnect: (target: string) => void): void {
  const connect = Socket.prototype.connect as (this: Socket, ...args: unknown[]) => Socket;
  Socket.prototype.connect = function (this: Socket, ...args: unknown[]) {
    onConnect(targetOf(args.flat(2)));
    return connect.apply(this, args);
  } as typeof Socket.prototype.connect;
}

/** A socket connects by options, by port and host, or by the path of a local socket. */
function targetOf([first, second]: unknown[]): string {
  if (typeof first === 'object') {
    const { host, port, path } = first as { host?: string; port?: number | string; path?: string };
    return path ?? `${host ?? 'no host'}:${port}`;
  }
  return typeof first === 'number' ? `${String(second)}:${first}` : String(first);
}
