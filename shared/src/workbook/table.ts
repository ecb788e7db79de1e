import { FileRefused, type Named, quoted } from '../intake/refused';
import type { RawRow, RawTable } from './raw-table';

export interface TableRow {
  /** Line of the file in which the row begins, or row of the sheet; from 1. */
  line: number;
  /** By index of the header; trimmed, and empty where nothing is. */
  cells: string[];
}

export interface Table extends Named {
  /** Names of the columns, trimmed. */
  readonly header: string[];
  /** The rows that are not empty; each call reads from the start. Throws FileRefused at the first damaged one. */
  rows(): AsyncIterable<TableRow>;
}

/**
 * Reads the header of a table. Throws FileRefused: HEADER_EMPTY, COLUMN_TWICE, FORMULA and what makes the file
 * unreadable; `rows` also throws CELLS_MISSING, CELLS_TOO_MANY and TRUNCATED.
 */
export async function tableOf(raw: RawTable, { fileName, part }: Named): Promise<Table> {
  const named = { fileName, part };
  const headerRow = await findHeader(raw, named);
  const header = columnNames(headerRow, named);
  return { ...named, header, rows: () => checkedRows(raw, named, header, headerRow.line) };
}

/** Throws COLUMN_MISSING, which names all that are missing and those that are there. */
export function requireColumns(table: Table, names: string[]): void {
  const missing = names.filter((name) => !table.header.includes(name));
  if (missing.length === 0) return;
  const list = (columns: string[]) => columns.map(quoted).join(', ');
  const problem = `The table lacks the columns ${list(missing)}; it has ${list(table.header)}.`;
  throw new FileRefused('COLUMN_MISSING', table, problem, { column: missing[0] });
}

async function findHeader(raw: RawTable, named: Named): Promise<RawRow> {
  for await (const row of raw.rows({ quiet: true })) {
    if (raw.isHeader(row)) return row;
  }
  const where = raw.sheet === undefined ? 'The file' : `The sheet ${quoted(raw.sheet)}`;
  throw new FileRefused('HEADER_EMPTY', named, `${where} has no header row.`);
}

function columnNames({ line, cells, formulaAt }: RawRow, named: Named): string[] {
  if (formulaAt !== undefined) {
    throw new FileRefused('FORMULA', named, 'The header has a formula.', { line, column: letters(formulaAt) });
  }
  const names = cells.map((cell) => clean(cell).normalize());
  // Some programs end every row with a delimiter.
  while (names.at(-1) === '') names.pop();
  if (names.length === 0) throw new FileRefused('HEADER_EMPTY', named, 'The header row is empty.', { line });
  const seen = new Set<string>();
  for (const [at, name] of names.entries()) {
    if (name === '') {
      throw new FileRefused('HEADER_EMPTY', named, 'A column has no name.', { line, column: letters(at) });
    }
    if (seen.has(name)) {
      throw new FileRefused('COLUMN_TWICE', named, `Two columns are called ${quoted(name)}.`, { line, column: name });
    }
    seen.add(name);
  }
  return names;
}

async function* checkedRows(
  raw: RawTable,
  named: Named,
  header: string[],
  headerLine: number,
): AsyncGenerator<TableRow> {
  let short: RawRow | undefined;
  const has = (row: RawRow) => `The row has ${row.cells.length} cells, the header ${header.length}.`;
  for await (const row of raw.rows({ quiet: false })) {
    if (row.line <= headerLine) continue;
    if (short) throw new FileRefused('CELLS_MISSING', named, has(short), { line: short.line });
    refuseFormula(row, raw, named, header);
    const cells = row.cells.map(clean);
    if (cells.every((cell) => cell === '')) continue;
    if (cells.slice(header.length).some((cell) => cell !== '')) {
      throw new FileRefused('CELLS_TOO_MANY', named, has(row), { line: row.line });
    }
    if (cells.length < header.length && !raw.omitsEmptyCells) {
      short = row;
      continue;
    }
    yield { line: row.line, cells: header.map((_, at) => cells[at] ?? '') };
  }
  if (short) throw new FileRefused('TRUNCATED', named, `The last row is cut off. ${has(short)}`, { line: short.line });
}

function refuseFormula({ line, formulaAt }: RawRow, raw: RawTable, named: Named, header: string[]): void {
  if (formulaAt === undefined) return;
  const where = raw.sheet === undefined ? 'The cell' : `The cell ${letters(formulaAt)}${line} of ${quoted(raw.sheet)}`;
  const column = header[formulaAt] ?? letters(formulaAt);
  throw new FileRefused('FORMULA', named, `${where} is a formula.`, { line, column });
}

/** Trimmed, with plain spaces: the others look the same and match nothing. */
function clean(cell: string): string {
  return cell.replaceAll(/[\u00A0\u202F\u2007]/g, ' ').trim();
}

/** Name of a column in spreadsheets, A for 0. */
function letters(at: number): string {
  const last = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
