import type { GraphQLNamedType, GraphQLSchema } from 'graphql';
import { type Origins, originsIn } from './origins';
import { type Usages, usagesIn } from './usages';

/** The schema as clients see it, with what leads to each type and which subgraph has it. */
export interface SchemaReference {
  /** Without those of introspection, by name. */
  types: readonly GraphQLNamedType[];
  schema: GraphQLSchema;
  usagesOf(name: string): Usages;
  originsOf: Origins;
}

export function schemaReference(schema: GraphQLSchema, supergraphSdl: string): SchemaReference {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return {
    types: types.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    schema,
    usagesOf: usagesIn(schema),
    originsOf: originsIn(supergraphSdl),
  };
}
