import type { KeyForm } from '@ozg/shared/keys/key-scalar';
import { arsForm, leikaKeyForm, ozgIdForm } from '@ozg/shared/keys/national-keys';
import { writtenDay } from '@ozg/shared/keys/written-day';
import { FileRefused, type Named, quoted } from '@ozg/shared/intake/refused';
import type { Table, TableRow } from '@ozg/shared/workbook/table';

export type CellProblemCode = 'MALFORMED_KEY' | 'INVALID_DATE' | 'UNKNOWN_FLAG' | 'INVALID_NUMBER';

/** Where a cell stands. */
export interface CellPlace extends Named {
  line: number;
  column: string;
}

/** A cell that cannot be understood; the row may be left out and the rest of the file taken. */
export class CellProblem extends Error {
  override readonly name = 'CellProblem';
  readonly column: string;

  constructor(
    readonly code: CellProblemCode,
    place: CellPlace,
    readonly value: string,
    /** What is expected, for the person who corrects the file. */
    readonly reason: string,
  ) {
    super(`${place.fileName}, line ${place.line}, column ${quoted(place.column)}: ${quoted(value)} ${reason}`);
    this.column = place.column;
  }
}

/** Reads the text of a cell; null for an empty one. Throws CellProblem, or FileRefused when the column is lost. */
export type CellReader<T> = (text: string, place: CellPlace) => T | null;

/** Fourteen digits. Throws FileRefused SPREADSHEET_NUMBER when a spreadsheet made it 9,91E+13. */
export const leikaKey = keyReader(leikaKeyForm);

/** Five digits. Throws as `leikaKey`. */
export const ozgId = keyReader(ozgIdForm);

/** Twelve digits. Throws as `leikaKey`; leading zeros that were lost are not guessed. */
export const ars = keyReader(arsForm);

/** A day as YYYY-MM-DD, written so or as DD.MM.YYYY, with or without a time of day, which is left out. */
export const isoDate: CellReader<string> = (text, place) => {
  if (text === '') return null;
  const day = writtenDay(text);
  if (day !== null) return day;
  throw new CellProblem('INVALID_DATE', place, text, 'is no day: write 2026-10-01 or 01.10.2026.');
};

const flags = new Map<string, boolean | null>([
  ...['ja', 'true', 'wahr', '1', 'x'].map((word) => [word, true] as const),
  ...['nein', 'false', 'falsch', '0', ''].map((word) => [word, false] as const),
  ...['unknown', 'unbekannt'].map((word) => [word, null] as const),
]);

/** Yes or no; an empty cell is no, as in columns marked with x. Null when the cell says that nobody knows. */
export const flag: CellReader<boolean> = (text, place) => {
  const value = flags.get(text.toLowerCase());
  if (value !== undefined) return value;
  throw new CellProblem('UNKNOWN_FLAG', place, text, 'is neither yes nor no: write ja or nein.');
};

/** The largest whole number that the graph has; the databases hold no larger one either. */
export const MAX_WHOLE_NUMBER = 2_147_483_647;

/** A whole number, in groups of three divided by spaces or not. */
export const wholeNumber: CellReader<number> = (text, place) => {
  if (text === '') return null;
  const number = Number(text.replaceAll(' ', ''));
  // A point may divide thousands or decimals, which nobody can tell afterwards.
  const isPlain = /^-?(\d+|\d{1,3}( \d{3})+)$/.test(text);
  if (!isPlain) throw new CellProblem('INVALID_NUMBER', place, text, 'is no whole number: write digits only.');
  if (Math.abs(number) <= MAX_WHOLE_NUMBER) return number;
  throw new CellProblem('INVALID_NUMBER', place, text, `is too large: at most ${MAX_WHOLE_NUMBER} can be taken.`);
};

export interface RowCells {
  /** Reads one column; null when the cell is empty or a problem. Throws FileRefused, and Error for a foreign column. */
  read<T>(column: string, reader: CellReader<T>): T | null;
  /** The text of one column. */
  text(column: string): string;
  readonly problems: CellProblem[];
}

/** Reads the columns of a row by name and collects what cannot be understood. */
export function cellsOf(table: Table, row: TableRow): RowCells {
  const problems: CellProblem[] = [];
  const text = (column: string) => {
    const cell = row.cells[table.header.indexOf(column)];
    if (cell === undefined) throw new Error(`The table has no column ${quoted(column)}: require it first.`);
    return cell;
  };
  return {
    problems,
    text,
    read(column, reader) {
      try {
        return reader(text(column), { fileName: table.fileName, part: table.part, line: row.line, column });
      } catch (error) {
        if (!(error instanceof CellProblem)) throw error;
        problems.push(error);
        return null;
      }
    },
  };
}

const scientific = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;

function keyReader({ pattern, form }: KeyForm): CellReader<string> {
  return (text, place) => {
    if (text === '') return null;
    if (pattern.test(text)) return text;
    if (scientific.test(text)) {
      throw new FileRefused('SPREADSHEET_NUMBER', place, `${quoted(text)} stands where a key was.`, place);
    }
    throw new CellProblem('MALFORMED_KEY', place, text, `is no key: write ${form}, as text with leading zeros.`);
  };
}
