import type { PoolUse } from '@ozg/shared/database/database';
import type { DocumentNode, GraphQLFormattedError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { SourceHealth } from './guard/health';

/** An operation that the planner wrote for one subgraph. */
export interface SubgraphOperation {
  text: string;
  name?: string;
  document: DocumentNode;
  isMutation: boolean;
}

/** What a subgraph answered, whatever the way there. */
export interface SubgraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly GraphQLFormattedError[];
  /** How long it may be kept and given to others, in seconds; not at all where nothing is said. */
  maxAge?: number;
}

/** Carries out a prepared operation; throws SUBGRAPH_UNAVAILABLE where there is no usable answer. */
export type SubgraphFetch = (variables: Record<string, unknown>, context: GatewayContext) => Promise<SubgraphAnswer>;

/** Where the gateway sends the operations for one subgraph. */
export interface SubgraphSource {
  /** Does once per operation what needs not be done for each request. */
  prepare(operation: SubgraphOperation): SubgraphFetch;
  /** Whether the subgraph answers, with its database. */
  isReady(): Promise<boolean>;
  /** How it was doing when it was asked last; asks nobody. */
  health(): SourceHealth;
  /** The connections of its database, where it is in this process. */
  pool?(): PoolUse | undefined;
}
