import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Caller } from '@ozg/shared/identity/caller';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CallerReader } from '../../identity/caller-reader';
import type { Limits } from '../../limits/limit-settings';
import { refusal } from '../refusal';
import { refuse, send } from './answer';
import { type GraphqlRequest, readGraphqlRequest } from './graphql-request';
import { acceptedType, checkContentType } from './media-types';
import { readBody } from './read-body';

export interface EndpointOptions {
  server: ApolloServer<GatewayContext>;
  callerOf: CallerReader;
  limits: Limits;
  log: Logger;
}

/** /graphql: what is no request of GraphQL over HTTP, or is too much of one, is refused before it reaches the graph. */
export function graphqlEndpoint({ server, callerOf, limits, log }: EndpointOptions): RequestListener {
  return async (request, response) => {
    try {
      const isPost = checkMethod(request) === 'POST';
      const accept = acceptedType(request);
      if (isPost) checkContentType(request);
      const caller = await callerOf(request);
      const body = isPost ? readGraphqlRequest(await readBody(request, bodyLimitOf(caller, limits))) : undefined;
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: httpRequest(request, accept, body),
        context: async () => ({ requestId: randomUUID(), caller }),
      });
      send(response, answer);
    } catch (error) {
      refuse(request, response, error, log);
    }
  };
}

/** Whether a request is for /graphql. */
export function isGraphqlPath({ url = '' }: IncomingMessage): boolean {
  return /^\/graphql\/?(\?|$)/.test(url);
}

function checkMethod({ method = '' }: IncomingMessage): string {
  if (method === 'POST' || method === 'GET') return method;
  throw refusal('METHOD_NOT_ALLOWED', `/graphql has no ${method.slice(0, 20)}.`, { headers: { allow: 'GET, POST' } });
}

function bodyLimitOf({ kind }: Caller, { bodyKb, signedInBodyKb }: Limits): number {
  return (kind === 'signed-in' ? signedInBodyKb : bodyKb) * 1024;
}

// What Apollo Server looks at: the answer's type, and whether a browser asked before it let a foreign page send this.
const readHeaders = ['content-type', 'x-apollo-operation-name', 'apollo-require-preflight'];

function httpRequest({ method = '', url = '', headers }: IncomingMessage, accept?: string, body?: GraphqlRequest) {
  const seen = new HeaderMap();
  if (accept) seen.set('accept', accept);
  for (const name of readHeaders) {
    const value = headers[name];
    if (typeof value === 'string') seen.set(name, value);
  }
  const queryAt = url.indexOf('?');
  return { method, headers: seen, search: queryAt < 0 ? '' : url.slice(queryAt), body };
}
