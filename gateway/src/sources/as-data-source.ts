import type { GraphQLDataSource } from '@apollo/gateway';
import { parse } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { SubgraphSource } from './subgraph-source';

/** The source as @apollo/gateway knows sources, for what it asks itself, such as its health check. */
export function asDataSource(source: SubgraphSource): GraphQLDataSource {
  return {
    process: async ({ request, context }) => {
      const { query: text = '', operationName: name, variables = {} } = request;
      const fetch = source.prepare({ text, name, document: parse(text), isMutation: false });
      return (await fetch(variables, context as GatewayContext)) as Awaited<ReturnType<GraphQLDataSource['process']>>;
    },
  };
}
