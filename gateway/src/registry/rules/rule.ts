import type { ASTNode } from 'graphql';
import type { Finding, Words } from '../check/publication';

/** What a rule has against a publication. */
export interface Problem {
  message: Words;
  /** Where in the schema; consents are given for it. */
  coordinate?: string;
  /** Where in the candidate's SDL. */
  at?: ASTNode | { line: number; column: number };
  /** An ERROR where it is left out. */
  severity?: Finding['severity'];
}

/** A numbered rule on what may be published. Numbers stay as they are and are never used again. */
export interface Rule<Subject = never> {
  number: `R${number}`;
  title: Words;
  why: Words;
  /** What who publishes can do about it. */
  remedy: Words;
  /** `EVERYBODY`, or only subgraphs that are not the operator's own. */
  binds: 'EVERYBODY' | 'GUESTS';
  /** Whether a recorded consent lifts it, for one coordinate and one subgraph. */
  mayBeLifted: boolean;
  check(subject: Subject): Iterable<Problem>;
}
