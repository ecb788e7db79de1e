import { type GraphQLFieldResolver, isObjectType } from 'graphql';
import type { RequestContext } from '../reading/request-context';
import type { ReferenceResolver } from './build-subgraph-schema';

interface Reference {
  __typename: string;
}

/**
 * Answers `_entities`: the entities that references name, those whose key tells all that is needed at once. The resolver
 * of @apollo/subgraph has a promise for each of them, and there are thousands.
 */
export function findEntities(
  references: Readonly<Record<string, ReferenceResolver>>,
): GraphQLFieldResolver<unknown, RequestContext, { representations: readonly Reference[] }> {
  return (_source, { representations }, context, info) =>
    representations.map((reference) => {
      const { __typename } = reference;
      if (!isObjectType(info.schema.getType(__typename))) {
        throw new Error(`There is no entity type "${__typename}" here.`);
      }
      const found = references[__typename]?.(reference as never, context, info);
      if (found === undefined) return reference;
      return found instanceof Promise
        ? found.then((entity: object | null) => named(entity, __typename))
        : named(found, __typename);
    });
}

/** `_Entity` is told from its kinds by this name. It is not a column, so that it counts as none. */
function named(entity: object | null, name: string): object | null {
  if (entity && !('__typename' in entity)) Object.defineProperty(entity, '__typename', { value: name });
  return entity;
}
