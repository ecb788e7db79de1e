import { type AskGraph, askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import type { Caller } from '@ozg/shared/identity/caller';
import { createLog } from '@ozg/shared/server/log';

export interface EditingGraph extends AsyncDisposable {
  as(caller: Caller): AskGraph;
}

/** The whole graph on a database, asked without a server by whomever a test wants. */
export async function openEditingGraph(databaseUrl: string): Promise<EditingGraph> {
  const subgraphs = await openSubgraphs(databaseUrl);
  const log = createLog('test');
  log.level = 'silent';
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, log });
  await graph.load();
  return {
    as: (caller) => askGraph(graph, caller),
    [Symbol.asyncDispose]: async () => {
      await graph.gateway.stop();
      for (const subgraph of subgraphs) await subgraph.close().catch(() => undefined);
    },
  };
}
