import { createHash, randomUUID } from 'node:crypto';
import type { ApolloGateway } from '@apollo/gateway';
import { anyReader, type Caller } from '@ozg/shared/identity/caller';
import { parse } from 'graphql';
import type { GatewayContext } from './gateway-context';
import type { Graph } from './open-graph';

export interface GraphAnswer {
  data?: Record<string, unknown> | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

export type AskGraph = (query: string, variables?: Record<string, unknown>) => Promise<GraphAnswer>;

type ExecutorRequest = Parameters<ApolloGateway['executor']>[0];

/** A way to ask the graph from this process, past any server; loads the graph where no server has. */
export function askGraph({ gateway, apiSchema }: Graph, caller: Caller = anyReader): AskGraph {
  return async (query, variables = {}) => {
    if (!apiSchema()) await gateway.load();
    const request = {
      request: { query, variables },
      document: parse(query),
      queryHash: createHash('sha256').update(query).digest('hex'),
      context: { requestId: randomUUID(), caller } satisfies GatewayContext,
      metrics: {},
    };
    return (await gateway.executor(request as unknown as ExecutorRequest)) as GraphAnswer;
  };
}
