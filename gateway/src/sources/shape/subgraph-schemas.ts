import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** The schema of each subgraph by its name, with its own types and enum values only. Throws on what is no supergraph. */
export function subgraphSchemas(supergraphSdl: string): ReadonlyMap<string, GraphQLSchema> {
  // The planner validates the supergraph when it loads it.
  const subgraphs = Supergraph.build(supergraphSdl, { validateSupergraph: false }).subgraphs().values();
  return new Map(subgraphs.map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]));
}
