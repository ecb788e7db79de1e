import type { Severity } from '@ozg/operations/quality-rule/severity';

/** A question to the public graph. What several rules read is asked once per check. */
export interface Read<Result> {
  /** May declare `$after` to be followed through its pages, `$day` (today) and `$month` (first day of last month). */
  query: string;
  pick(data: never): Result;
}

export interface Finding {
  subject: Subject;
  /** What contradicts what, with the values, in German. */
  explanation: string;
  /** Tells findings of one rule on one record apart. */
  discriminator?: string;
  /** Where it weighs other than its rule does. */
  severity?: Severity;
  ministryId?: string | null;
  stateCode?: string | null;
}

export interface Subject {
  /** Type of the graph. */
  type: string;
  key: string;
  label: string;
}

type Reads = Record<string, Read<unknown>>;
type Results<Given extends Reads> = { [Name in keyof Given]: Given[Name] extends Read<infer Result> ? Result : never };

interface RuleOf<Given extends Reads, Input> {
  /** Stable, in kebab-case: findings are known again by it. */
  id: string;
  severity: Severity;
  /** German, as `explanation`. */
  label: string;
  explanation: string;
  reads: Given;
  /** Finds on `day` (YYYY-MM-DD) what is wrong in what was read. */
  evaluate(read: Input, day: string): Finding[];
}

export type Rule = RuleOf<Reads, never>;

/** A rule whose evaluation knows the types of what it reads. */
export function rule<Given extends Reads>(given: RuleOf<Given, Results<Given>>): Rule {
  return given;
}
