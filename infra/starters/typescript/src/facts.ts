import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Statement {
  ozgId: string;
  /** YYYY-MM-DD, as all days. */
  statedOn: string;
  status: string;
  source: string;
  sourceUrl: string | null;
  sourceKind: string;
}

interface Facts {
  state: string;
  /** The phase that each status stands for. */
  phases: Record<string, string>;
  statements: Statement[];
}

const file = join(__dirname, '..', 'facts.json');
const facts = JSON.parse(readFileSync(file, 'utf8')) as Facts;

export const { state } = facts;

export const newestFirst = facts.statements.toSorted((one, other) => other.statedOn.localeCompare(one.statedOn));

export const phaseOf = ({ status }: Statement): string | null => facts.phases[status] ?? null;

/** The newest statement about each service as it was known on a day, by OZG-ID. */
export function statedBy(day: string): Map<string, Statement> {
  const known = newestFirst.filter(({ statedOn }) => statedOn <= day);
  return new Map(known.toReversed().map((statement) => [statement.ozgId, statement]));
}
