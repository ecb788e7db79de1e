import type { ReportError } from '../apply-mutation';
import type { ColumnKey } from '../file/columns';
import type { ReportedRow } from './reported-rows';
import { problem, type RowProblem } from './row-problem';

/** Somebody changed the project after the file was handed out. */
export interface Conflict {
  projectId: string;
  title: string;
  line: number;
  message: string;
  expectedVersion: number;
  currentVersion: number;
  values: { property: string; current: string | null; proposed: string | null }[];
}

export interface AnsweredErrors {
  conflicts: Conflict[];
  problems: RowProblem[];
}

const columnOf: Readonly<Record<string, ColumnKey>> = {
  phase: 'phase',
  priority: 'priority',
  criteria: 'criteria',
  reuseModel: 'reuseModel',
  changedOn: 'changedOn',
  reason: 'reason',
  projectId: 'id',
  version: 'version',
};

/** What the graph found wrong with a report, told by the lines and columns of the sheet. */
export function answeredErrors(errors: readonly ReportError[], rows: readonly ReportedRow[]): AnsweredErrors {
  const found: AnsweredErrors = { conflicts: [], problems: [] };
  for (const error of errors) {
    const row = rowOf(error, rows);
    const { expectedVersion, currentVersion, values } = error;
    if (row && expectedVersion !== undefined && currentVersion !== undefined) {
      found.conflicts.push({
        projectId: row.input.projectId,
        title: row.title,
        line: row.line,
        message: error.message,
        expectedVersion,
        currentVersion,
        values: (values ?? []).filter(({ proposed }) => proposed !== null),
      });
    } else {
      const place = row && { projectId: row.input.projectId, line: row.line, column: columnOf[error.field[2] ?? ''] };
      found.problems.push(problem(place ?? {}, inWordsOfTheSheet(error.message)));
    }
  }
  return found;
}

export function rowOf<Row>({ field: [list, at] }: ReportError, rows: readonly Row[]): Row | undefined {
  return list === 'rows' && at !== undefined ? rows[Number(at)] : undefined;
}

const inWordsOfTheSheet = (message: string): string =>
  message.replaceAll('„reason“', '„Begründung“').replaceAll('„changedOn“', '„gilt ab“');
