import type { IncomingMessage } from 'node:http';

const plainHost = /^([\w.-]+|\[[\da-f:]+\])(:\d{1,5})?$/i;

/** `https://host` under which the graph is known: as configured, else as the client wrote it. */
export function originOf({ headers }: IncomingMessage, publicUrl: string | null): string {
  if (publicUrl) return publicUrl;
  const { host = '' } = headers;
  return `http://${plainHost.test(host) ? host : '127.0.0.1'}`;
}
