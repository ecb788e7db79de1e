import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { checkInWorker } from '../../check/check-in-worker';
import type { CheckResult, Consent } from '../../check/publication';
import type { Member } from '../../member';
import { r01 } from '../../rules/form/r01-readable';

/** Judges what a guest would publish into a graph: its file where it has one, or else what its service shows. */
export async function judgeGuest(
  guest: Omit<Member, 'sdl'>,
  { given, shown }: { given: string | null; shown: string },
  { members, consents }: { members: readonly Member[]; consents: readonly Consent[] },
): Promise<CheckResult> {
  const candidate = { ...guest, sdl: given ?? shown };
  const { findings, supergraphSdl } = await checkInWorker({ candidate, members, consents, usedOperations: [] });
  if (given !== null) return { findings, supergraphSdl };
  // Nobody has before him what a service shows.
  return { findings: findings.map(({ line: _line, column: _column, ...finding }) => finding), supergraphSdl };
}

/** The schema by which a subgraph with this SDL answers; null where there is none, or it is too large to be read. */
export function servedSchema(sdl: string): GraphQLSchema | null {
  if ([...r01.check(sdl)].length) return null;
  try {
    return buildSubgraphSchema(parse(sdl));
  } catch {
    return null;
  }
}
