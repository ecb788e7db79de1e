import { GraphQLError } from 'graphql';
import { SubgraphFault } from '../../sources/fault';
import type { SubgraphSource } from '../../sources/subgraph-source';

/** The source, with a span for each fetch that is made for a traced request. */
export function tracedSource(name: string, source: SubgraphSource): SubgraphSource {
  return {
    prepare: (operation) => {
      const fetch = source.prepare(operation);
      const attributes = {
        'peer.service': name,
        'graphql.operation.type': operation.isMutation ? 'mutation' : 'query',
        'graphql.operation.name': operation.name,
      };
      return async (variables, context) => {
        const span = context.record?.span?.ask(name, attributes);
        if (!span) return fetch(variables, context);
        try {
          const answer = await fetch(variables, { ...context, traceparent: span.traceparent });
          span.end({}, answer.errors && 'errors');
          return answer;
        } catch (error) {
          span.end({}, failureOf(error));
          throw error;
        }
      };
    },
    isReady: () => source.isReady(),
    health: () => source.health(),
    pool: source.pool?.bind(source),
  };
}

function failureOf(error: unknown): string {
  const cause = error instanceof GraphQLError ? error.originalError : error;
  return cause instanceof SubgraphFault ? cause.kind : 'failed';
}
