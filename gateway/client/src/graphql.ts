import { initGraphQLTada } from 'gql.tada';
import type { Introspection } from './introspection';
import type { Scalars } from './scalars';

/** Reads a document and types it by the schema: `graphql('{ phases { label } }')`. */
export const graphql = initGraphQLTada<{ introspection: Introspection; scalars: Scalars; disableMasking: true }>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
