import type { IncomingMessage } from 'node:http';
import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { GraphqlRequest } from './graphql-request';

// What Apollo Server looks at: whether a browser asked before it let a foreign page send this.
const readHeaders = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

/** A request as Apollo Server takes it, with no more of its headers than matter there. */
export function apolloRequest(
  { method = '', headers }: IncomingMessage,
  asked: GraphqlRequest,
  accept: string | undefined,
): HTTPGraphQLRequest {
  const seen = new HeaderMap();
  if (accept) seen.set('accept', accept);
  for (const name of readHeaders) {
    const value = headers[name];
    if (typeof value === 'string') seen.set(name, value);
  }
  const isGet = method === 'GET';
  return { method, headers: seen, search: isGet ? searchOf(asked) : '', body: isGet ? undefined : asked };
}

function searchOf({ query, operationName, variables, extensions }: GraphqlRequest): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('query', query);
  if (operationName) parameters.set('operationName', operationName);
  if (variables) parameters.set('variables', JSON.stringify(variables));
  if (extensions) parameters.set('extensions', JSON.stringify(extensions));
  return `?${parameters}`;
}
