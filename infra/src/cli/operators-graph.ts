import { type AskGraph, askGraph } from '@ozg/gateway/graph/ask-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { Role, type SignedInCaller } from '@ozg/shared/identity/caller';
import { createLog } from '@ozg/shared/server/log';
import type { GraphQLSchema } from 'graphql';
import { say } from './say';
import { withGraph } from './with-databases';

/** Whoever owns the databases may do anything to them; the audit shows that it was done from here. */
const operator: SignedInCaller = {
  kind: 'signed-in',
  subject: 'ozg',
  role: Role.ADMINISTRATOR,
  ministryIds: [],
  stateCodes: [],
  scopes: [],
  isTrial: false,
};

export interface OperatorsGraph {
  ask: AskGraph;
  schema: GraphQLSchema;
}

/** Does some work on the graph of the operator's databases, as an administrator. */
export async function withOperatorsGraph<Result>(work: (graph: OperatorsGraph) => Promise<Result>): Promise<Result> {
  return withGraph(async ({ subgraphs }) => {
    // Loading it takes a second, which the other commands need not wait.
    const { openGraph } = require('@ozg/gateway/graph/open-graph') as typeof import('@ozg/gateway/graph/open-graph');
    const graph = openGraph({ ...shippedRelease(), local: subgraphs, log: createLog('gateway') });
    try {
      const schema = await graph.load();
      return await work({ ask: askGraph(graph, operator), schema });
    } finally {
      await graph.gateway.stop();
    }
  }, say);
}
