/** What a cell holds: days as YYYY-MM-DD, keys as text; null where nothing is known. */
export type Value = string | number | boolean | null;

/** Cells by the names of their columns, in the order of the columns. */
export type Row = Readonly<Record<string, Value>>;
