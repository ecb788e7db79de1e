import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';

/** The schema that clients see, of a supergraph that was composed a moment ago. */
export function apiSchemaOf(supergraphSdl: string): GraphQLSchema {
  // It may be protected by directives of which federation-internals does not say that it supports them.
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
  return supergraph.apiSchema().toGraphQLJSSchema();
}
