import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckResult, Publication } from '@ozg/gateway/registry/check/publication';
import { checkPublication } from '@ozg/gateway/registry/check/check-publication';
import { composeGraph } from '@ozg/gateway/registry/compose/compose-graph';
import type { Member } from '@ozg/gateway/registry/member';
import { projectRoot } from '@ozg/infra/paths';

const hosts = ['catalog', 'communications', 'operations', 'responsibility', 'tracking'];

export const host = (name: string, sdl: string): Member => ({
  name,
  owner: 'Land Sachsen-Anhalt',
  states: ['DE-ST'],
  isHost: true,
  mayMutate: true,
  routingUrl: `local:${name}`,
  sdl,
});

export const guest = (name: string, owner: string, sdl: string): Member => ({
  name,
  owner,
  states: ['DE-SN'],
  isHost: false,
  mayMutate: false,
  routingUrl: `https://${name}.example.org/graphql`,
  sdl,
});

const read = (...path: string[]) => readFileSync(join(projectRoot, ...path), 'utf8');

/** The five subgraphs of this repository, and a guest. */
export const exampleMembers: readonly Member[] = [
  ...hosts.map((name) => host(name, read('subgraphs', name, 'schema.graphql'))),
  guest('bavaria', 'Freistaat Bayern', read('tests', 'src', 'registry', 'bavaria.graphql')),
];

export const saxony = (sdl: string): Member => guest('saxony', 'Freistaat Sachsen', sdl);

/** What becomes of a publication into that graph. */
export function published(candidate: Member, more: Partial<Publication> = {}): CheckResult {
  const { members = exampleMembers } = more;
  return checkPublication({
    candidate,
    members,
    present: composed(members),
    consents: [],
    usedOperations: [],
    ...more,
  });
}

const known = new Map<string, string | undefined>();

// The same graphs are published into again and again.
function composed(members: readonly Member[]): string | undefined {
  const key = members.map(({ name, sdl }) => `${name} ${sdl}`).join('\n');
  if (!known.has(key)) known.set(key, composeGraph(members).supergraphSdl);
  return known.get(key);
}
