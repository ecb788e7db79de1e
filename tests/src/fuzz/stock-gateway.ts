import { Supergraph } from '@apollo/federation-internals';
import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { keepTelemetryOff } from '@ozg/gateway/graph/telemetry-off';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { registrySubgraph } from '@ozg/gateway/registry/subgraph/registry-subgraph';
import type { LocalSubgraph } from '@ozg/gateway/sources/local-source';
import { anyReader } from '@ozg/shared/identity/caller';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import type { MadeQuery } from './query-maker';

export interface StockAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly object[];
  extensions?: { valueCompletion?: readonly object[] };
}

export interface StockGateway {
  ask(query: MadeQuery): Promise<StockAnswer>;
  close(): Promise<void>;
}

/** @apollo/gateway as it comes, over the same subgraphs in this process. */
export async function openStockGateway(supergraphSdl: string, subgraphs: readonly Subgraph[]): Promise<StockGateway> {
  keepTelemetryOff(process.env);
  const composed = Supergraph.build(supergraphSdl).subgraphs();
  const registry = registrySubgraph({
    subgraphs: composed,
    members: shippedRelease().members ?? [],
    healthOf: () => undefined,
  });
  const local: LocalSubgraph[] = [...subgraphs, registry];
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    buildService: ({ name }) => {
      const subgraph = local.find((each) => each.name === name);
      if (!subgraph) throw new Error(`no subgraph ${name}`);
      const source = new LocalGraphQLDataSource(subgraph.schema);
      const process = source.process.bind(source);
      source.process = (options) => process({ ...options, context: subgraph.contextFor('stock', anyReader) });
      return source;
    },
  });
  const server = new ApolloServer({ gateway, stopOnTerminationSignals: false });
  await server.start();
  return {
    ask: async ({ query, variables }) => {
      const { body } = await server.executeOperation({ query, variables });
      return (body.kind === 'single' ? body.singleResult : {}) as StockAnswer;
    },
    close: () => server.stop(),
  };
}
