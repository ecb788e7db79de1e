import type { Subgraphs } from '@apollo/federation-internals';
import { Kind, parse } from 'graphql';

/** Name of the subgraph that tells of the graph itself; the gateway answers it. */
export const REGISTRY = 'registry';

/**
 * Interfaces of which each subgraph that takes part has one object type of its own. The registry's subgraph leads to all
 * of them, however many there are (docs/adr/0020-uniform-view-over-laender.md).
 */
export const conventions = ['Implementation', 'StateProgress', 'DataCoverage'] as const;

export type Convention = (typeof conventions)[number];

/** The object type by which a subgraph follows each convention; of those it does not follow there is none. */
export type Contributions = Partial<Record<Convention, string>>;

/** What the SDL of a subgraph contributes. Throws the GraphQLError of one that cannot be parsed. */
export function contributionsOf(sdl: string): Contributions {
  const found: Contributions = {};
  for (const definition of parse(sdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const { name } of definition.interfaces ?? []) {
      if (isConvention(name.value)) found[name.value] = definition.name.value;
    }
  }
  return found;
}

/** What the members of a supergraph contribute, by their names; the registry's own subgraph is none of them. */
export function contributionsIn(subgraphs: Subgraphs): Map<string, Contributions> {
  return new Map(
    [...subgraphs.values()]
      .filter(({ name }) => name !== REGISTRY)
      .map(({ name, schema }) => {
        const found = conventions.flatMap((convention) =>
          schema
            .objectTypes()
            .filter((type) => type.implementsInterface(convention))
            .map((type) => [convention, type.name] as const),
        );
        return [name, Object.fromEntries(found)];
      }),
  );
}

export const isConvention = (name: string): name is Convention => (conventions as readonly string[]).includes(name);
