import type { GraphQLObjectType, SelectionSetNode } from 'graphql';
import type { Convention } from '../../compose/conventions';

/** What a gateway sends to have an entity: its `__typename`, and the fields of its key. */
export type Representation = Readonly<Record<string, unknown>>;

/** A type that the service answers by a key. */
export interface EntityType {
  name: string;
  type: GraphQLObjectType;
  /** The fields of its first key by which the service answers. */
  key: SelectionSetNode;
  /** The convention of all Länder that it follows. */
  convention: Convention | null;
}

export interface SampledEntity extends EntityType {
  /** Entities that the service knows, each another one; none where none was found. */
  known: readonly Representation[];
}
