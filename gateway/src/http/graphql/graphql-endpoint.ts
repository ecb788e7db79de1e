import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '@ozg/shared/identity/caller';
import type { Logger } from 'pino';
import { askedDocument } from '../../documents/asked-document';
import type { TrustedDocuments } from '../../documents/trusted-documents';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CallerReader } from '../../identity/caller-reader';
import type { Limits } from '../../limits/limit-settings';
import type { ClientLimits } from '../../limits/rate/client-limits';
import { clientAddress } from '../edge/client-address';
import type { EdgeSettings } from '../edge/edge-settings';
import { refusal } from '../refusal';
import { refuse, send } from './answer';
import { apolloRequest } from './apollo-request';
import { type GraphqlRequest, requestOfAddress, requestOfBody } from './graphql-request';
import { acceptedType, checkContentType } from './media-types';
import { readBody } from './read-body';

export interface EndpointOptions {
  server: ApolloServer<GatewayContext>;
  callerOf: CallerReader;
  clients: ClientLimits;
  limits: Limits;
  edge: EdgeSettings;
  documents: { trusted: TrustedDocuments; isOnly: boolean };
  log: Logger;
}

/** /graphql: what is no request of GraphQL over HTTP, or is too much of one, is refused before it reaches the graph. */
export function graphqlEndpoint(options: EndpointOptions): RequestListener {
  const { server, callerOf, clients, limits, edge, documents, log } = options;
  return async (request, response) => {
    try {
      const accept = acceptedType(request);
      checkMethod(request);
      const caller = await callerOf(request);
      const client = clientOf(request, caller, edge);
      await clients.admit(client, response);
      const sent = await read(request, bodyLimitOf(caller, limits));
      const asked = askedDocument(sent, documents.trusted, documents.isOnly);
      const answer = await server.executeHTTPGraphQLRequest({
        httpGraphQLRequest: apolloRequest(request, asked, accept),
        context: async () => ({ requestId: randomUUID(), caller, client }),
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

function checkMethod(request: IncomingMessage): void {
  const { method = '' } = request;
  if (method === 'POST') return checkContentType(request);
  if (method === 'GET') return;
  throw refusal('METHOD_NOT_ALLOWED', `/graphql has no ${method}.`, { headers: { allow: 'GET, POST' } });
}

/** Who is counted: an account, wherever it asks from, or an address. */
function clientOf(request: IncomingMessage, caller: Caller, { trustedProxies }: EdgeSettings): string {
  return caller.kind === 'signed-in' ? `account ${caller.subject}` : clientAddress(request, trustedProxies);
}

async function read(request: IncomingMessage, limit: number): Promise<GraphqlRequest> {
  if (request.method === 'POST') return requestOfBody(await readBody(request, limit));
  const { url = '' } = request;
  const at = url.indexOf('?');
  return requestOfAddress(at < 0 ? '' : url.slice(at));
}

function bodyLimitOf({ kind }: Caller, { bodyKb, signedInBodyKb }: Limits): number {
  return (kind === 'signed-in' ? signedInBodyKb : bodyKb) * 1024;
}
