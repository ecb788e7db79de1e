import type { Words } from '../check/publication';

/** An ERROR fails the verification; SKIPPED is what could not be tried, and why. */
export type Severity = 'ERROR' | 'WARNING' | 'INFO' | 'SKIPPED';

/** What a probe saw that its reader has to know. */
export interface Observation {
  severity: Severity;
  message: Words;
  /** What it is about, such as `OzgService.name`. */
  coordinate?: string;
  /** What the service answered: short, and without anything that steers a terminal. */
  seen?: string;
}

export interface ProbeResult {
  /** Such as `V08`. */
  number: string;
  /** The gravest of what it observed; PASSED where it observed nothing. */
  verdict: Severity | 'PASSED';
  observations: readonly Observation[];
}

/** What is known of a guest's service after it was asked. */
export interface VerifyReport {
  subgraph: string;
  url: string;
  /** ISO 8601. */
  checkedAt: string;
  /** The graph beside which it was judged. */
  against: string;
  /** Whether no probe has an ERROR. */
  isPassed: boolean;
  /** By number. */
  results: readonly ProbeResult[];
}

const byGravity: readonly Severity[] = ['ERROR', 'WARNING', 'INFO', 'SKIPPED'];

export function verdictOf(observations: readonly Observation[]): ProbeResult['verdict'] {
  return byGravity.find((each) => observations.some(({ severity }) => severity === each)) ?? 'PASSED';
}
