import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Tracing } from '../../operation/tracing';

/** What was asked and how many errors the answer has. */
export interface Answered {
  name?: string | null;
  kind?: string;
  errors?: number;
}

/** Begins to note a request that has this id; to be called again when it is answered. */
export type NoteRequest = (requestId: string, traceparent?: string) => (answered: Answered) => void;

/** Logs each request that a subgraph answers under the id that the gateway gave it, and traces it as its part of that. */
export function noteRequests(subgraph: string, log: Logger, tracing?: Tracing): NoteRequest {
  return (requestId, traceparent) => {
    const begun = performance.now();
    const span = tracing?.serve(subgraph, traceparent, { 'ozg.request_id': requestId });
    return ({ name, kind, errors = 0 }) => {
      const operation = name ?? undefined;
      span?.end({ 'graphql.operation.type': kind, 'graphql.operation.name': operation }, errors ? 'errors' : undefined);
      if (!log.isLevelEnabled('info')) return;
      log.info({ requestId, operation, kind, errors, ms: Math.round(performance.now() - begun) }, 'request');
    };
  };
}

/** Notes what Apollo Server answers. */
export function noteRequestsPlugin<Context extends { requestId: string }>(
  note: NoteRequest,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request, contextValue: { requestId } }) => {
      const end = note(requestId, request.http?.headers.get('traceparent'));
      return {
        willSendResponse: async ({ operationName, operation, response: { body } }) => {
          const errors = body.kind === 'single' ? body.singleResult.errors?.length : undefined;
          end({ name: operationName, kind: operation?.operation, errors });
        },
      };
    },
  };
}
