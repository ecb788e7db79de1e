import type { Facts } from '../facts/facts';
import type { Status } from '../facts/status';

interface Key {
  state: { code: string };
  heldOn: string;
}

const isOurs = ({ state }: Key): boolean => state.code === 'DE-SN';

/** The types by which Saxony tells what all states tell. What it says nothing about is null. */
export function conventionResolvers(facts: Facts, status: Status) {
  return {
    SaxonyImplementation: {
      // Async: an error that is thrown at once would take the answers to all other keys with it.
      async __resolveReference(key: Key & { ozgId: string }) {
        const stated = isOurs(key) ? status.on(key.heldOn).get(key.ozgId) : undefined;
        if (!stated) return null;
        const source = facts.sources[stated.source];
        return {
          ...key,
          phase: status.word(stated.status)?.phase,
          reuseModel: status.word(stated.model)?.reuseModel,
          originalLabel: stated.status,
          asOf: stated.statedOn,
          source: source?.name,
          sourceUrl: source?.url,
          sourceKind: source?.kind,
        };
      },
    },
    SaxonyProgress: {
      async __resolveReference(key: Key) {
        if (!isOurs(key)) return null;
        const stated = [...status.on(key.heldOn).values()];
        const counts = new Map<string | null, number>();
        for (const { status: word } of stated) {
          const phase = status.word(word)?.phase ?? null;
          counts.set(phase, (counts.get(phase) ?? 0) + 1);
        }
        return {
          ...key,
          asOf: latest(stated.map(({ statedOn }) => statedOn)),
          ozgServiceCount: stated.length,
          phases: [...counts].map(([phase, count]) => ({ phase, count })),
        };
      },
    },
    SaxonyCoverage: {
      __resolveReference: ({ subgraph }: { subgraph: string }) =>
        subgraph === 'saxony'
          ? {
              subgraph,
              asOf: latest([facts.register.asOf, ...facts.statements.map(({ statedOn }) => statedOn)]),
              recordCount: facts.register.municipalities.length + facts.statements.length,
            }
          : null,
    },
  };
}

const latest = (days: string[]): string | null => days.toSorted().at(-1) ?? null;
