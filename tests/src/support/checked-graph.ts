import { type AskGraph, askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { checkQuality, type CheckSummary } from '@ozg/infra/quality/check-quality';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { subgraphs as definitions } from '@ozg/infra/subgraphs';
import { loadRecords, type Records } from '@ozg/shared/database/load-records';
import { createLog } from '@ozg/shared/server/log';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { templateOf } from './template';

/** Day on which the checks of tests take place, but for the reports' age, which the graph tells by the clock. */
export const checkDay = '2026-11-20';

export interface CheckedGraph extends AsyncDisposable {
  /** Its database, with the user who owns the tables. */
  url: string;
  ask: AskGraph;
  check(): Promise<CheckSummary>;
  /** Writes records of a subgraph beside the shipped facts, in place of those loaded before. */
  load(subgraph: string, records: Records): Promise<void>;
  subgraphs: readonly Subgraph[];
  subgraph(name: string): Subgraph;
}

/** The graph on a copy of the shipped facts, asked without a server as the check asks it. */
export async function openCheckedGraph(): Promise<CheckedGraph> {
  const database = await createTestDatabase(await templateOf('facts'));
  const subgraphs = await openSubgraphs(database.url);
  const log = createLog('test');
  log.level = 'silent';
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, log });
  const ask = askGraph(graph);
  const named = <Named extends { name: string }>(all: readonly Named[], name: string): Named => {
    const found = all.find((each) => each.name === name);
    if (!found) throw new Error(`no subgraph ${name}`);
    return found;
  };
  return {
    url: database.url,
    ask,
    check: () => checkQuality({ ask, url: database.url, day: checkDay }),
    load: async (name, records) => {
      await loadRecords(named(definitions, name), database.url, 'crafted', records);
    },
    subgraphs,
    subgraph: (name) => named(subgraphs, name),
    [Symbol.asyncDispose]: async () => {
      await graph.gateway.stop();
      // A test may have closed one to see it fail.
      for (const subgraph of subgraphs) await subgraph.close().catch(() => undefined);
      await database[Symbol.asyncDispose]();
    },
  };
}
