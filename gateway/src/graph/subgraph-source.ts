import type { GraphQLDataSource } from '@apollo/gateway';

/** Where the gateway sends the fetches for one subgraph, and how it asks whether the subgraph is there. */
export interface SubgraphSource extends GraphQLDataSource {
  isReady(): Promise<boolean>;
}
