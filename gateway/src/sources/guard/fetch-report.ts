import type { FaultKind } from '../fault';

/** NO_DATABASE: it answered, and said that it has no database to answer from. */
export type FetchOutcome = 'ANSWERED' | 'NO_DATABASE' | FaultKind;

/** What became of one fetch. */
export interface FetchReport {
  subgraph: string;
  outcome: FetchOutcome;
  /** From the moment it was asked for to the answer that can be used. */
  ms: number;
  /** Of the body as it was read, unpacked; none where it came from this process. */
  bytes: number;
}
