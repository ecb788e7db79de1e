/** What a cell holds: days as YYYY-MM-DD, keys as text; null where nothing is known. */
export type Value = string | number | boolean | null;

/** Cells by the names of their columns, in the order of the columns. */
export type Row = Readonly<Record<string, Value>>;

/** Without what binary fractions leave behind the fourth decimal. */
export const rounded = (figure: number): number => Math.round(figure * 10_000) / 10_000;
