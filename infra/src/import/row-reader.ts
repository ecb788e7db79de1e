import type { Reject, Statement } from '@ozg/shared/importing/statement';
import { CellProblem, type CellReader, cellsOf, type RowCells } from './intake/cells';
import type { Table, TableRow } from '@ozg/shared/workbook/table';
import type { FileRow } from './kind';
import { listIn } from './lists';

/** Collects what one row states and what is wrong with it. */
export class RowReader {
  private readonly cells: RowCells;
  private readonly statements: Statement[] = [];
  private readonly rejects: Reject[] = [];
  private readonly names: { entity: string; key: string }[] = [];

  constructor(
    private readonly table: Table,
    private readonly row: TableRow,
  ) {
    this.cells = cellsOf(table, row);
  }

  get line(): number {
    return this.row.line;
  }

  has(column: string): boolean {
    return this.table.header.includes(column);
  }

  /** The text of a column; null where it is empty or the table does not have it. */
  text(column: string): string | null {
    return this.has(column) ? this.cells.text(column) || null : null;
  }

  /** A column read by its form; null where it is empty, wrong (the row is rejected then) or missing. */
  read<T>(column: string, reader: CellReader<T>): T | null {
    return this.text(column) === null ? null : this.cells.read(column, reader);
  }

  /** A column that lists several values of one form. */
  readList<T>(column: string, reader: CellReader<T>): T[] {
    const { fileName, part } = this.table;
    return listIn(this.text(column)).flatMap((text) => {
      try {
        const value = reader(text, { fileName, part, line: this.line, column });
        return value === null ? [] : [value];
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        this.reject(column, error.code, `has ${text}, which ${error.reason}`);
        return [];
      }
    });
  }

  /** A record the row is about: should the row be rejected, that record is named by the file nonetheless. */
  about(entity: string, key: string | null): void {
    if (key !== null) this.names.push({ entity, key });
  }

  reject(column: string, code: string, reason: string): void {
    this.rejects.push({ line: this.line, column, value: this.text(column) ?? '', code, reason, names: this.names });
  }

  /** Rejects the row where the column is empty. */
  require(column: string): void {
    if (this.text(column) === null) this.reject(column, 'VALUE_MISSING', 'must not be empty.');
  }

  state(entity: string, row: Record<string, unknown>): void {
    this.statements.push({ entity, line: this.line, row });
  }

  /** Where `ProvenanceBook` puts a source that the row is the first to name. */
  get sink(): Statement[] {
    return this.statements;
  }

  /** What the row comes to: all of it, or nothing. Sources stay, later rows refer to them. */
  result(): FileRow {
    const problems = this.cells.problems.map((problem) => ({
      line: this.line,
      column: problem.column,
      value: problem.value,
      code: problem.code,
      reason: problem.reason,
      names: this.names,
    }));
    const rejects = [...problems, ...this.rejects];
    if (!rejects.length) return { statements: this.statements, rejects };
    return { statements: this.statements.filter(({ entity }) => entity === 'Provenance'), rejects };
  }
}

/** The value of a column in the first row: editions that name their day do so in every row. */
export async function firstValue<T>(table: Table, column: string, reader: CellReader<T>): Promise<T | null> {
  for await (const row of table.rows()) return new RowReader(table, row).read(column, reader);
  return null;
}
