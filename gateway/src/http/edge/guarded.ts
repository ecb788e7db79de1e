import type { IncomingMessage, RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { ClientLimits } from '../../limits/rate/client-limits';
import { ATTEMPT_WEIGHT } from '../../limits/rate/change-attempts-plugin';
import { type GraphqlEndpoint, isGraphqlPath } from '../graphql/graphql-endpoint';
import { refuse } from '../graphql/answer';
import { recordPage } from '../../operation/requests/page-records';
import { pageOf } from '../../operation/requests/page-of';
import type { WatchRequest } from '../../operation/requests/watch-requests';
import { clientAddress } from './client-address';
import { cors } from './cors';
import type { EdgeSettings } from './edge-settings';
import { securityHeaders } from './security-headers';

export interface GuardOptions {
  edge: EdgeSettings;
  clients: ClientLimits;
  graphql: GraphqlEndpoint;
  /** Everything beside /graphql. */
  others: RequestListener;
  watch: WatchRequest;
  log: Logger;
}

/** The way of every request: what browsers are told, what is only asked for leave, and where the rest goes. */
export function guarded({ edge, clients, graphql, others, watch, log }: GuardOptions): RequestListener {
  const setHeaders = securityHeaders(edge.hstsSeconds);
  const answersPreflight = cors(edge.corsOrigins);
  return async (request, response) => {
    setHeaders(response);
    if (answersPreflight(request, response)) return;
    // There the caller is known, who is counted in place of the address.
    if (isGraphqlPath(request)) return graphql(request, response, watch(request, response));
    const record = watch(request, response, pageOf(request.url));
    try {
      await clients.admit(clientAddress(request, edge.trustedProxies), response, weightOf(request));
      recordPage(response, record);
      others(request, response);
    } catch (error) {
      refuse(request, response, error, record, log);
    }
  };
}

/** What is posted beside /graphql is a report, which writes a line in the audit even when it is refused. */
function weightOf({ method }: IncomingMessage): number {
  return method === 'POST' ? ATTEMPT_WEIGHT : 1;
}
