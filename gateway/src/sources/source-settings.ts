import type { BulkheadLimits } from './guard/bulkhead';

/** How much of a subgraph is put up with. */
export interface SourceSettings {
  /** Milliseconds until the whole answer to a query must be there. */
  timeoutMs: number;
  /** The same for a mutation: who gives one up too early does not know whether it was carried out. */
  changeTimeoutMs: number;
  /** Of an answer, unpacked. */
  maxAnswerBytes: number;
  /** For queries, and once more for mutations. */
  limits: BulkheadLimits;
}

const MEGABYTE = 2 ** 20;

/**
 * The settings of one subgraph: `SUBGRAPH_TIMEOUT_MS`, `SUBGRAPH_CHANGE_TIMEOUT_MS`, `SUBGRAPH_MAX_ANSWER_MB`,
 * `SUBGRAPH_MAX_UNDER_WAY` and `SUBGRAPH_MAX_WAITING`, each of them also with the subgraph's own name in front, as in
 * `SAXONY_SUBGRAPH_TIMEOUT_MS`. Throws on what is no whole number in its range.
 */
export function sourceSettings(environment: NodeJS.ProcessEnv, name: string): SourceSettings {
  const setting = (key: string, fallback: number, least: number, most: number): number => {
    const own = `${name.toUpperCase()}_${key}`;
    const used = environment[own] ? own : key;
    const text = environment[used];
    const value = text ? Number(text) : fallback;
    if (Number.isInteger(value) && value >= least && value <= most) return value;
    throw new Error(`${used} must be a whole number from ${least} to ${most}, but is "${text}".`);
  };
  return {
    timeoutMs: setting('SUBGRAPH_TIMEOUT_MS', 3000, 100, 60_000),
    changeTimeoutMs: setting('SUBGRAPH_CHANGE_TIMEOUT_MS', 30_000, 1000, 300_000),
    maxAnswerBytes: setting('SUBGRAPH_MAX_ANSWER_MB', 10, 1, 100) * MEGABYTE,
    limits: {
      underWay: setting('SUBGRAPH_MAX_UNDER_WAY', 50, 1, 1000),
      waiting: setting('SUBGRAPH_MAX_WAITING', 50, 0, 1000),
    },
  };
}

/** The subgraphs of `OFFICIAL_SUBGRAPHS`, whose messages clients may read; nobody's are unless they are named. */
export function officialSubgraphs(environment: NodeJS.ProcessEnv): Set<string> {
  return new Set((environment['OFFICIAL_SUBGRAPHS'] ?? '').split(/[\s,]+/).filter(Boolean));
}
