import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { newestFirst, phaseOf, type Statement, statedBy, state } from './facts';

interface Key {
  state: { code: string };
  heldOn: string;
}

const MOST = 100;

const resolvers = {
  Query: {
    __field__Statements: (_root: unknown, { first }: { first: number }) => ({
      nodes: newestFirst.slice(0, Math.min(Math.max(first, 0), MOST)),
    }),
  },
  OzgService: {
    __field__Statement: ({ ozgId }: { ozgId: string }) => newestFirst.find((statement) => statement.ozgId === ozgId),
  },
  __Name__Statement: {
    service: ({ ozgId }: Statement) => ({ ozgId }),
    phase: phaseOf,
  },
  __Name__Implementation: {
    // Async, here and below: an error that is thrown at once would take the answers to all other keys with it.
    async __resolveReference(key: Key & { ozgId: string }) {
      const stated = key.state.code === state && statedBy(key.heldOn).get(key.ozgId);
      if (!stated) return null;
      const { status, statedOn, source, sourceUrl, sourceKind } = stated;
      return { ...key, phase: phaseOf(stated), originalLabel: status, asOf: statedOn, source, sourceUrl, sourceKind };
    },
  },
  __Name__Progress: {
    async __resolveReference(key: Key) {
      if (key.state.code !== state) return null;
      const stated = [...statedBy(key.heldOn).values()];
      const phases = stated.map(phaseOf);
      return {
        ...key,
        asOf: newestFirst.find(({ statedOn }) => statedOn <= key.heldOn)?.statedOn,
        ozgServiceCount: stated.length,
        phases: [...new Set(phases)].map((phase) => ({
          phase,
          count: phases.filter((each) => each === phase).length,
        })),
      };
    },
  },
  __Name__Coverage: {
    __resolveReference: ({ subgraph }: { subgraph: string }) => ({
      subgraph,
      asOf: newestFirst[0]?.statedOn,
      recordCount: newestFirst.length,
    }),
  },
};

const typeDefs = parse(readFileSync(join(__dirname, '..', 'schema.graphql'), 'utf8'));

export const schema = buildSubgraphSchema({ typeDefs, resolvers: resolvers as never });
