/** What is sent, and what must come back: a status, a code (null: none) and no more than so many KB. */
export interface Attack {
  name: string;
  send: Message;
  status: number;
  code: string | null;
  /** 4 where it is left out: a refusal is short. */
  atMostKb?: number;
}

/** A request: its parts, or the very bytes that go over the wire. */
export type Message =
  | { method?: string; path?: string; headers?: Record<string, string>; body?: string | Uint8Array<ArrayBuffer> }
  | string;

const JSON_HEADERS = { 'content-type': 'application/json' };

export function asked(query: string, variables?: unknown, others: object = {}): Message {
  return posted(JSON.stringify({ query, variables, ...others }));
}

export function posted(
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = JSON_HEADERS,
): Message {
  return { method: 'POST', headers, body };
}

export function got(parameters: Record<string, string>, headers: Record<string, string> = {}): Message {
  return {
    path: `/graphql?${new URLSearchParams(parameters)}`,
    headers: { 'apollo-require-preflight': '1', ...headers },
  };
}

/** Bytes of HTTP/1.1 with the line ends that it wants; `Connection: close` is up to each. */
export function wire(...lines: string[]): Message {
  return lines.join('\r\n');
}

export const times = (count: number, of: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => of(at)).join(' ');

/** An operation with variables, and what must come back. */
export function sent(
  name: string,
  query: string,
  variables: unknown,
  status: number,
  code: string | null,
  others: Partial<Attack> = {},
): Attack {
  return { name, send: asked(query, variables), status, code, ...others };
}

/** A message, and what must come back. */
export function refused(name: string, send: Message, status: number, code: string | null): Attack {
  return { name, send, status, code };
}
