import type { ScenarioGraph } from './graph/scenario-graph';

/** What a question needs, and a fault takes away. */
export type Need = 'gateway' | 'database' | 'catalog' | 'responsibility' | 'tracking' | 'guest' | 'clock';

/** A fault and its end. */
export interface Scenario {
  name: string;
  title: string;
  /** Questions that need one of these may fail until it is mended; the others may not. */
  breaks: readonly Need[];
  break(graph: ScenarioGraph): Promise<void> | void;
  /** Resolves at the moment from which on everything is there again. */
  mend(graph: ScenarioGraph): Promise<void> | void;
  /** Milliseconds until each of the questions is answered again. */
  limitMs: number;
  /** Whether there is nobody to say anything while it lasts. */
  isSilent?: boolean;
  /** Whether it belongs to the small version. */
  isQuick?: boolean;
}

export const SUBGRAPH_LIMIT_MS = 3000;
export const GATEWAY_LIMIT_MS = 5000;
export const DATABASE_LIMIT_MS = 5000;
