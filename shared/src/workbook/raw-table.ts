export interface RawRow {
  line: number;
  cells: string[];
  /** Index of the first cell that is a formula. */
  formulaAt?: number | undefined;
}

/** Rows as a format has them, before they are held against the header. */
export interface RawTable {
  /** All rows from the first; `quiet` for a look ahead that is no progress. */
  rows(options: { quiet: boolean }): AsyncIterable<RawRow>;
  isHeader(row: RawRow): boolean;
  /** Whether a row may leave out empty cells at its end. */
  omitsEmptyCells: boolean;
  /** Name of the sheet where there are sheets. */
  sheet?: string;
}
