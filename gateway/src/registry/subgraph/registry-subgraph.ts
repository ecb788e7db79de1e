import type { Subgraphs } from '@apollo/federation-internals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { germanDay } from '@ozg/shared/keys/german-day';
import { parse } from 'graphql';
import type { LocalSubgraph } from '../../sources/local-source';
import type { SourceHealth } from '../../sources/guard/health';
import { type Contributions, contributionsIn, REGISTRY } from '../compose/conventions';
import { registrySdl } from '../compose/registry-sdl';
import type { RegisteredMember } from '../member';

export interface RegistryGround {
  subgraphs: Subgraphs;
  /** What is known of them beside their schema. */
  members: readonly RegisteredMember[];
  /** Undefined for the registry, which is up as long as it answers. */
  healthOf(subgraph: string): SourceHealth | undefined;
}

interface Day {
  asOf?: string | null;
}

/** Answers the registry's part of the graph from what this gateway knows; it has no database and asks nobody. */
export function registrySubgraph({ subgraphs: composed, members, healthOf }: RegistryGround): LocalSubgraph {
  const itself = { state: 'UP', since: new Date() } as const;
  const contributed = contributionsIn(composed);
  const known = new Map(members.map((member) => [member.name, member]));
  const subgraphs = [...composed.names()].sort().map((name) => ({
    id: name,
    name,
    owner: known.get(name)?.owner ?? null,
    states: (known.get(name)?.states ?? []).map(stateStub),
    isHost: known.get(name)?.isHost ?? true,
    version: known.get(name)?.version ?? null,
    publishedAt: known.get(name)?.publishedAt?.toISOString() ?? null,
    coverage: stubOf(contributed.get(name)?.DataCoverage, { subgraph: name }),
  }));
  const statesWith = (convention: keyof Contributions) =>
    [...contributed].flatMap(([name, { [convention]: type }]) =>
      type ? (known.get(name)?.states ?? []).map((code) => ({ type, code })) : [],
    );
  const implementing = statesWith('Implementation');
  const reporting = new Map(statesWith('StateProgress').map(({ type, code }) => [code, type]));

  const resolvers = {
    Query: { subgraphs: () => subgraphs },
    Subgraph: {
      health: ({ name }: { name: string }) => healthView(healthOf(name) ?? { ...itself, lastAnsweredAt: new Date() }),
    },
    OzgService: {
      __resolveReference: (reference: object) => reference,
      implementations: ({ ozgId }: { ozgId: string }, { states, asOf }: Day & { states?: string[] | null }) =>
        implementing
          .filter(({ code }) => !states || states.includes(code))
          .map(({ type, code }) => stubOf(type, { ozgId, state: stateStub(code), heldOn: asOf ?? germanDay() })),
    },
    State: {
      __resolveReference: (reference: object) => reference,
      progress: ({ code }: { code: string }, { asOf }: Day) =>
        stubOf(reporting.get(code), { state: stateStub(code), heldOn: asOf ?? germanDay() }),
    },
    Implementation: byTypename,
    StateProgress: byTypename,
    DataCoverage: byTypename,
  };
  const typeDefs = parse(registrySdl([...contributed.values()]));
  return {
    name: REGISTRY,
    schema: buildSubgraphSchema({ typeDefs, resolvers: resolvers as never }),
    contextFor: () => ({}),
    isReady: async () => true,
  };
}

const byTypename = { __resolveType: ({ __typename }: { __typename: string }) => __typename };

const stateStub = (code: string) => ({ __typename: 'State', code });

const stubOf = (type: string | undefined, key: object) => (type ? { __typename: type, ...key } : null);

const healthView = ({ state, since, lastAnsweredAt }: Pick<SourceHealth, 'state' | 'since' | 'lastAnsweredAt'>) => ({
  state,
  changedAt: since.toISOString(),
  lastAnsweredAt: lastAnsweredAt?.toISOString() ?? null,
});
