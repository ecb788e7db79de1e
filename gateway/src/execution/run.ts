import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';

export type Data = Record<string, unknown>;

/** One execution of a prepared operation: what was asked, and what the subgraphs have answered so far. */
export interface Run {
  /** The variables as the client sent them: subgraphs read them again. */
  variables: Data;
  /** Those of the variables that are true or false, with their defaults. */
  conditions: Record<string, boolean>;
  context: GatewayContext;
  data: Data;
  errors: GraphQLError[];
  /** Until when the subgraphs allow to keep what they answered, as `performance.now()` counts. */
  keepUntil: number;
  /** Past the deadline nobody waits for the rest. */
  isOver: boolean;
}

/** A part of the plan, made once per operation. */
export type Step = (run: Run) => Promise<unknown> | undefined;
