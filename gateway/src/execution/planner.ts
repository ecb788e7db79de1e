import type { ApolloGateway } from '@apollo/gateway';
import { operationFromDocument, type Subgraphs } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';

/** The subgraphs that the planner took the supergraph apart into. Throws before it is loaded. */
export function subgraphsOf(gateway: ApolloGateway): Subgraphs {
  const { queryPlanner: planner } = { queryPlanner: gateway['queryPlanner'] };
  if (!planner) throw new Error('The graph is not loaded.');
  return planner.supergraph.subgraphs();
}

/** Writes the plan of an operation. This file alone knows the planner, which @apollo/gateway makes as it loads a supergraph. */
export function planOf(gateway: ApolloGateway, document: DocumentNode, operationName?: string): QueryPlan {
  // Private to its class, which would carry out what it plans; a planner of our own beside it would cost its memory twice.
  const { queryPlanner: planner, apiSchema } = {
    queryPlanner: gateway['queryPlanner'],
    apiSchema: gateway['apiSchema'],
  };
  if (!planner || !apiSchema) throw new Error('The graph is not loaded.');
  return planner.buildQueryPlan(operationFromDocument(apiSchema, document, { operationName, validate: false }));
}
