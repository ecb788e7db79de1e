import type { ReportedProject } from '../apply-mutation';
import { columns } from '../file/columns';
import type { Vocabulary } from '../vocabulary';
import type { SheetRow, UploadedReport } from './read-report';
import { ChangedRow } from './changed-row';
import { cited, problem, type RowProblem } from './row-problem';

/** What the editor changed in one row. */
export interface ReportedRow {
  line: number;
  title: string;
  input: ReportedProject;
}

export interface ReportedRows {
  rows: ReportedRow[];
  problems: RowProblem[];
}

const locked = columns.filter(({ isLocked }) => isLocked);

/**
 * The rows that differ from what was handed out. It asks nobody how things stand now: the same file says the same
 * whenever it is read, so that it can be sent again after a lost answer.
 */
export function reportedRows({ rows, exported }: UploadedReport, vocabulary: Vocabulary): ReportedRows {
  const found: ReportedRows = { rows: [], problems: [] };
  const linesOf = new Map<string, number[]>();
  for (const { line, cells } of rows) linesOf.set(cells.id, [...(linesOf.get(cells.id) ?? []), line]);
  for (const row of rows) {
    const lines = linesOf.get(row.cells.id) ?? [];
    const original = exported.get(row.cells.id);
    const problems = original ? misplaced(row, original, lines) : [unknown(row)];
    if (original && !problems.length) {
      const changed = new ChangedRow(row, original, vocabulary);
      problems.push(...changed.problems);
      if (changed.input && !problems.length) {
        found.rows.push({ line: row.line, title: row.cells.title, input: changed.input });
      }
    }
    found.problems.push(...problems);
  }
  for (const { cells } of exported.values()) {
    if (!linesOf.has(cells.id)) found.problems.push(missing(cells));
  }
  return found;
}

function misplaced(row: SheetRow, original: SheetRow, lines: readonly number[]): RowProblem[] {
  const { line, cells } = row;
  const place = { projectId: cells.id, line };
  if (lines.length > 1) {
    const message = `Das Projekt ${cited(cells.id)} steht mehrfach in der Tabelle (Zeilen ${lines.join(', ')}).`;
    return [problem({ ...place, column: 'id' }, message)];
  }
  return locked
    .filter(({ key }) => cells[key] !== original.cells[key])
    .map(({ key }) => {
      const message = `Die Angabe wurde geändert, ist aber gesperrt; ausgegeben war ${cited(original.cells[key])}.`;
      return problem({ ...place, column: key }, message);
    });
}

function unknown({ line, cells: { id } }: SheetRow): RowProblem {
  const message = id
    ? `Die Kennung ${cited(id)} war nicht in der ausgegebenen Tabelle; neue Projekte lassen sich hier nicht melden.`
    : 'Die Kennung fehlt.';
  return problem({ projectId: id || null, line, column: 'id' }, message);
}

function missing({ id, title }: { id: string; title: string }): RowProblem {
  const message = `Die Zeile des Projekts ${cited(title)} (${id}) fehlt; Zeilen bitte nicht löschen.`;
  return problem({ projectId: id }, message);
}
