import type { Subgraphs } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/**
 * The schema of each subgraph of a supergraph, with its own types and enum values only, made as it is asked for.
 * `subgraphs` answers once the supergraph is loaded.
 */
export function subgraphSchemas(subgraphs: () => Subgraphs): (name: string) => GraphQLSchema {
  const made = new Map<string, GraphQLSchema>();
  return (name) => {
    const schema = made.get(name) ?? subgraphs().get(name)?.schema.toGraphQLJSSchema();
    if (!schema) throw new Error(`The supergraph says nothing of the subgraph "${name}".`);
    made.set(name, schema);
    return schema;
  };
}
