import { graphError } from '@ozg/shared/errors/graph-error';
import type { GraphQLError } from 'graphql';

/** Why there is no usable answer; for the operator's metrics and log, no code of an answer. */
export type FaultKind =
  /** Not reached, or lost before it began to answer. */
  | 'CONNECTION'
  /** 502, 503 or 504 from whoever stands in front of it. */
  | 'OVERLOADED'
  /** Lost within the answer. */
  | 'CUT_OFF'
  | 'TIMEOUT'
  | 'STATUS'
  | 'REDIRECT'
  | 'CONTENT_TYPE'
  | 'ENCODING'
  | 'TOO_LARGE'
  | 'MALFORMED'
  | 'NOT_ASKED'
  | 'BUSY';

/** A fetch without a usable answer. The message ends a sentence that begins with the subgraph's name, in our own words. */
export class SubgraphFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** What clients may read. */
    readonly said = 'gave no usable answer.',
    cause?: unknown,
  ) {
    super(`${kind}: ${said}`, { cause });
  }
}

/** The fault as an error of the graph, whose message is ours alone. */
export function unavailable(subgraph: string, fault: SubgraphFault): GraphQLError {
  const error = graphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${subgraph}" ${fault.said}`, fault);
  error.extensions['serviceName'] = subgraph;
  return error;
}
