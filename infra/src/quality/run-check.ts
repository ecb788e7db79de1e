import { readFileSync } from 'node:fs';
import { askGraph } from '@ozg/gateway/graph/ask-graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { createLog } from '@ozg/shared/server/log';
import { supergraphFile } from '../paths';
import { openSubgraphs } from '../start/open-subgraphs';
import { checkQuality, type CheckSummary } from './check-quality';

/** Checks the graph of a database once, without serving it. The user of `url` must own the tables. `day` as in a check. */
export async function runCheck(url: string, day?: string): Promise<CheckSummary> {
  process.env['LOG_LEVEL'] ??= 'warn';
  const subgraphs = await openSubgraphs(url);
  try {
    const log = createLog('gateway');
    const graph = openGraph({ supergraphSdl: readFileSync(supergraphFile, 'utf8'), local: subgraphs, log });
    const summary = await checkQuality({ ask: askGraph(graph), url, day });
    await graph.gateway.stop();
    return summary;
  } finally {
    for (const subgraph of subgraphs) await subgraph.close();
  }
}
