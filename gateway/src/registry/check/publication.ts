import type { Member } from '../member';

/** Leave that an owner gave a guest, for one thing that a rule would refuse. */
export interface Consent {
  /** Number of the rule, such as `R05`. */
  rule: string;
  /** What it is about, such as `OzgService.name`. */
  coordinate: string;
  /** The guest that may. */
  subgraph: string;
}

/** An operation that a gateway carried out lately. */
export interface UsedOperation {
  hash: string;
  name: string | null;
  clients: readonly string[];
  lastUsedOn: string;
  /** What it reads, such as `OzgService.name`, `Query.ozgServices(filter:)` or `Phase.COMPLETED`. */
  coordinates: readonly string[];
}

/** What somebody wants to publish, and all that it is judged by. */
export interface Publication {
  candidate: Member;
  /** The graph as it is, in the order in which its members joined; an earlier version of the candidate is among them. */
  members: readonly Member[];
  /** They, composed; composed anew where it is left out. */
  present?: string;
  consents: readonly Consent[];
  usedOperations: readonly UsedOperation[];
}

/** A sentence in both languages. */
export interface Words {
  de: string;
  en: string;
}

export interface Finding {
  /** Number of the rule that it breaks. */
  rule: string;
  /** An ERROR refuses the publication, a WARNING does not. */
  severity: 'ERROR' | 'WARNING';
  message: Words;
  /** Where in the schema, such as `Query.ozgServices`. */
  coordinate?: string;
  /** Where in the candidate's SDL, counted from 1. */
  line?: number;
  column?: number;
}

export interface CheckResult {
  /** In the order of the SDL, then of the rules. */
  findings: readonly Finding[];
  /** The graph with the candidate; null where it cannot be composed, or is refused before. */
  supergraphSdl: string | null;
}
