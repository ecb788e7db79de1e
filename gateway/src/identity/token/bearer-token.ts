import type { IncomingMessage } from 'node:http';

const MAX_TOKEN_LENGTH = 8192;

/** The token of `Authorization: Bearer`, undefined where nothing was sent; null where what was sent is not one token. */
export function bearerToken({ headersDistinct }: Pick<IncomingMessage, 'headersDistinct'>): string | null | undefined {
  const [header, ...others] = headersDistinct['authorization'] ?? [];
  if (header === undefined) return undefined;
  const [, token] = /^Bearer ([\w.~+/-]+=*)$/i.exec(header) ?? [];
  return token && !others.length && token.length <= MAX_TOKEN_LENGTH ? token : null;
}
