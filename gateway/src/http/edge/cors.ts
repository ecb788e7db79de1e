import type { IncomingMessage, ServerResponse } from 'node:http';

const PREFLIGHT_COUNTS_SECONDS = 86_400;
const open = /^\/(graphql|schema\.graphql)\/?(\?|$)/;
const headersOfReaders =
  'content-type, accept, apollo-require-preflight, x-apollo-operation-name, apollographql-client-name';

/**
 * Tells browsers whose pages may read an answer. Answers preflights; true where it did. No page is let send cookies or
 * other credentials of a browser, and only those of named origins may send a token.
 */
export function cors(origins: readonly string[]): (request: IncomingMessage, response: ServerResponse) => boolean {
  const isForAll = origins.includes('*');
  const named = new Set(origins);
  return ({ method, url = '', headers }, response) => {
    if (!open.test(url)) return false;
    if (!isForAll || named.size > 1) response.setHeader('vary', 'origin');
    const { origin } = headers;
    const isNamed = origin !== undefined && named.has(origin);
    if (!origin || !(isNamed || isForAll)) return false;
    response.setHeader('access-control-allow-origin', isNamed ? origin : '*');
    response.setHeader('access-control-expose-headers', 'ratelimit, ratelimit-policy, retry-after');
    if (method !== 'OPTIONS' || !headers['access-control-request-method']) return false;
    response.setHeader('access-control-allow-methods', 'GET, POST');
    response.setHeader(
      'access-control-allow-headers',
      isNamed ? `${headersOfReaders}, authorization` : headersOfReaders,
    );
    response.setHeader('access-control-max-age', PREFLIGHT_COUNTS_SECONDS);
    response.writeHead(204).end();
    return true;
  };
}
