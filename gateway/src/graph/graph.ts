import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { DataVersions } from '../cache/data-versions';
import type { Answer } from '../execution/carry-out';
import type { Data } from '../execution/run';
import type { SubgraphSource } from '../sources/subgraph-source';
import type { GatewayContext } from './gateway-context';
import type { Release } from './release';

/** An operation that is valid for the schema that clients see. */
export interface GraphOperation {
  document: DocumentNode;
  /** By which the document is known again. */
  queryHash: string;
  operationName?: string;
}

export interface GraphRequest extends GraphOperation {
  variables?: Data;
}

export type ApolloGatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** That a release took the place of another one. */
export interface Replaced {
  /** Generations. */
  from: number;
  to: number;
  /** Hashes of the documents that are answered in the very same way. */
  unchanged: ReadonlySet<string>;
}

/** The composed graph: the planner and the sources that it fetches from. */
export interface Graph {
  /** For Apollo Server: @apollo/gateway with its loading and its planner, whose plans `answer` carries out. */
  readonly gateway: ApolloGatewayInterface;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  /** Names of the subgraphs that are not the operator's own. */
  readonly guests: ReadonlySet<string>;
  readonly versions?: DataVersions;
  /** Of the release that is served, by the registry's count; undefined where it came from a file. */
  readonly revision?: number;
  /** Counts the releases that were served; by it answers of one are told from those of another. */
  readonly generation: number;
  /** The schema that clients see; undefined before the gateway is loaded. */
  apiSchema(): GraphQLSchema | undefined;
  /** What that schema was composed of, with which subgraph has what; undefined before the gateway is loaded. */
  supergraphSdl(): string | undefined;
  /** Loads the graph where no server has, and says what clients see of it. */
  load(): Promise<GraphQLSchema>;
  /**
   * Serves another release from now on; requests under way end on the one that they began with. Throws on one that
   * cannot be served, and goes on with the present one.
   */
  replace(release: Release): Promise<void>;
  /** Calls `listener` as another release takes the place of the present one, before any request meets it. */
  onReplaced(listener: (replaced: Replaced) => void): void;
  /** Plans what will be asked, so that who asks first need not wait for it, and tells the plan. */
  prepare(operation: GraphOperation): object;
  answer(request: GraphRequest, context: GatewayContext): Promise<Answer>;
}
