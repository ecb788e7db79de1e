import { askGraph } from '@ozg/gateway/graph/ask-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { createLog } from '@ozg/shared/server/log';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { checkQuality, type CheckSummary } from './check-quality';

/** Checks the graph of open subgraphs once, without serving it. `url` is of the owner of the tables of `operations`. */
export async function runCheck(subgraphs: readonly Subgraph[], url: string, day?: string): Promise<CheckSummary> {
  // Loading it takes a second, which a command that checks nothing need not wait.
  const { openGraph } = require('@ozg/gateway/graph/open-graph') as typeof import('@ozg/gateway/graph/open-graph');
  const log = createLog('gateway');
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, log });
  try {
    return await checkQuality({ ask: askGraph(graph), url, day });
  } finally {
    await graph.gateway.stop();
  }
}
