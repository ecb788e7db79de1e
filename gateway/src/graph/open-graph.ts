import type { Logger } from 'pino';
import type { DataVersions } from '../cache/data-versions';
import type { CallerSigner } from '../identity/sign-caller';
import type { Operation } from '../operation/operation';
import type { LocalSubgraph } from '../sources/local-source';
import { OpenSources } from '../sources/open-sources';
import type { Graph } from './graph';
import type { Release } from './release';
import { ServedGraph } from './served-graph';
import { keepTelemetryOff } from './telemetry-off';

export interface GraphOptions extends Release {
  /** Subgraphs of this process, for routing URLs `local:<name>`. */
  local?: readonly LocalSubgraph[];
  /** How far subgraphs over HTTP are trusted. */
  environment?: NodeJS.ProcessEnv;
  /** Tells subgraphs over HTTP who asks; those of this process are told without it. */
  signer?: CallerSigner;
  /** What tells of changes of the data; without it no answer is shared or kept. */
  versions?: DataVersions;
  /** Who wants to know of each fetch; nobody where it is left out. */
  operation?: Pick<Operation, 'observer' | 'tracing'>;
  log: Logger;
  onQueryPlan?: (plan: object) => void;
}

/**
 * Opens the graph of a supergraph. Throws on one that is protected by what this gateway cannot enforce, and where the
 * planner would phone out, as `keepTelemetryOff` does.
 */
export function openGraph(options: GraphOptions): Graph {
  keepTelemetryOff(process.env);
  const { local = [], environment = {}, signer, versions, operation, log, onQueryPlan, ...release } = options;
  const { observer, tracing } = operation ?? {};
  const sources = new OpenSources({ local, environment, signer, observer, isTracing: Boolean(tracing), log });
  return new ServedGraph(release, { sources, environment, observer, versions, log, onQueryPlan });
}
