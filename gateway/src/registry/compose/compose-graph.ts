import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import type { Member } from '../member';
import { contributionsOf, REGISTRY } from './conventions';
import { registrySdl } from './registry-sdl';
import { withStateOfRegistry } from './state-of-registry';

/** One reason why subgraphs do not fit together, in the words of the composition. */
export interface CompositionError {
  code: string;
  message: string;
  /** Where, by name of the subgraph; lines count from 1. */
  places: { subgraph: string; line: number; column: number }[];
}

export type Composition =
  | { supergraphSdl: string; hints: string[]; errors?: undefined }
  | { supergraphSdl?: undefined; errors: CompositionError[] };

/**
 * Composes the members and the registry's own subgraph. Throws the GraphQLError of an SDL that cannot be parsed. For what
 * was composed before, `runSatisfiability: false` saves half of the time.
 */
export function composeGraph(
  members: readonly Pick<Member, 'name' | 'routingUrl' | 'sdl'>[],
  options: { runSatisfiability?: boolean } = {},
): Composition {
  const services = [
    ...members.map(({ name, routingUrl, sdl }) => ({ name, url: routingUrl, typeDefs: withStateOfRegistry(sdl) })),
    {
      name: REGISTRY,
      url: `local:${REGISTRY}`,
      typeDefs: parse(registrySdl(members.map(({ sdl }) => contributionsOf(sdl)))),
    },
  ];
  const { errors, supergraphSdl, hints } = composeServices(services, options);
  if (!errors) return { supergraphSdl, hints: hints.map(({ message }) => message) };
  return {
    errors: errors.map(({ message, extensions, nodes }) => ({
      code: String(extensions['code']),
      message,
      places: (nodes ?? []).flatMap((node) => {
        const { subgraph, loc } = node as { subgraph?: string; loc?: { startToken: { line: number; column: number } } };
        return subgraph && loc ? [{ subgraph, line: loc.startToken.line, column: loc.startToken.column }] : [];
      }),
    })),
  };
}
