import { createHash, randomUUID } from 'node:crypto';
import { anyReader, type Caller } from '@ozg/shared/identity/caller';
import { parse } from 'graphql';
import type { Answer } from '../execution/carry-out';
import type { Graph } from './graph';

export type AskGraph = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;

/** A way to ask the graph from this process, past any server; loads the graph where no server has. */
export function askGraph(graph: Graph, caller: Caller = anyReader): AskGraph {
  return async (query, variables) => {
    await graph.load();
    const queryHash = createHash('sha256').update(query).digest('hex');
    return graph.answer({ document: parse(query), queryHash, variables }, { requestId: randomUUID(), caller });
  };
}
