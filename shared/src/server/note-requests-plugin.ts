import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { Tracing } from '../operation/tracing';

/** Logs each request that a subgraph answers under the id that the gateway gave it, and traces it as its part of that. */
export function noteRequestsPlugin<Context extends { requestId: string }>(
  subgraph: string,
  log: Logger,
  tracing?: Tracing,
): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async ({ request, contextValue: { requestId } }) => {
      const begun = performance.now();
      const traceparent = request.http?.headers.get('traceparent');
      const span = tracing?.serve(subgraph, traceparent, { 'ozg.request_id': requestId });
      return {
        willSendResponse: async ({ operationName, operation, response: { body } }) => {
          const errors = (body.kind === 'single' && body.singleResult.errors?.length) || 0;
          const kind = operation?.operation;
          const name = operationName ?? undefined;
          span?.end({ 'graphql.operation.type': kind, 'graphql.operation.name': name }, errors ? 'errors' : undefined);
          log.info({ requestId, operation: name, kind, errors, ms: Math.round(performance.now() - begun) }, 'request');
        },
      };
    },
  };
}
