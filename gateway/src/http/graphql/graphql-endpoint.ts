import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloServer } from '@apollo/server';
import type { Caller } from '@ozg/shared/identity/caller';
import type { Logger } from 'pino';
import { askedDocument } from '../../documents/asked-document';
import type { TrustedDocuments } from '../../documents/trusted-documents';
import type { ResponseCache } from '../../cache/response-cache';
import type { GatewayContext } from '../../graph/gateway-context';
import type { Graph } from '../../graph/graph';
import type { CallerReader } from '../../identity/caller-reader';
import type { Limits } from '../../limits/limit-settings';
import type { ClientLimits } from '../../limits/rate/client-limits';
import type { RequestRecord } from '../../operation/requests/request-record';
import { clientAddress } from '../edge/client-address';
import type { EdgeSettings } from '../edge/edge-settings';
import { refusal } from '../refusal';
import { refuse, send } from './answer';
import { apolloRequest } from './apollo-request';
import { keep, sendKept } from './kept-answer';
import { acceptedType, checkContentType } from './media-types';
import { cacheKey, readRaw, understood } from './raw-request';
import type { ReadyOperations } from './ready-operations';

export interface EndpointOptions {
  server: ApolloServer<GatewayContext>;
  graph: Pick<Graph, 'generation'>;
  ready: ReadyOperations;
  callerOf: CallerReader;
  clients: ClientLimits;
  limits: Limits;
  edge: EdgeSettings;
  cache?: ResponseCache;
  documents: { trusted: TrustedDocuments; isOnly: boolean };
  log: Logger;
}

export type GraphqlEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
) => Promise<void>;

/** /graphql: what is no request of GraphQL over HTTP, or is too much of one, is refused before it reaches the graph. */
export function graphqlEndpoint(options: EndpointOptions): GraphqlEndpoint {
  const { graph, server, ready, callerOf, clients, limits, edge, cache, documents, log } = options;
  return async (request, response, record) => {
    try {
      const accept = acceptedType(request);
      checkMethod(request);
      const caller = await callerOf(request);
      record.caller = caller.kind;
      const client = clientOf(request, caller, edge);
      await clients.admit(client, response);
      const raw = await readRaw(request, bodyLimitOf(caller, limits));
      const key = cache ? `${graph.generation} ${cacheKey(request, raw, accept, caller)}` : '';
      const isForAll = caller.kind === 'anonymous';
      const known = cache?.get(key);
      if (known) {
        record.isCached = true;
        record.operation = known.operation;
        return sendKept(request, response, known, isForAll);
      }
      const asked = askedDocument(understood(raw), documents.trusted, documents.isOnly);
      const context: GatewayContext = { requestId: record.requestId, caller, client, note: {}, record };
      const answer =
        (request.method === 'POST' && (await ready.answer(asked, accept, context))) ||
        (await server.executeHTTPGraphQLRequest({
          httpGraphQLRequest: apolloRequest(request, asked, accept),
          context: async () => context,
        }));
      const kept = keep(cache, key, context, answer);
      if (kept) sendKept(request, response, kept, isForAll);
      else send(response, answer);
    } catch (error) {
      refuse(request, response, error, record, log);
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

function bodyLimitOf({ kind }: Caller, { bodyKb, signedInBodyKb }: Limits): number {
  return (kind === 'signed-in' ? signedInBodyKb : bodyKb) * 1024;
}
