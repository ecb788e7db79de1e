import type { Column } from '../database/tables';
import type { Row } from '../snapshot';

const LINE_END = '\r\n';

// Spreadsheets take a cell that begins so for a formula, and run it.
const formula = /^'*[=+\-@\t\r]/;
const neutralised = /^'+[=+\-@\t\r]/;

/** Puts one apostrophe before a text that a spreadsheet would run, also where apostrophes stand there already. */
export const neutralise = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The way back of `neutralise`, for every text that it can answer. */
export const revive = (text: string): string => (neutralised.test(text) ? text.slice(1) : text);

/** Numbers and truth values stand bare, everything else in quotes. */
export const isBare = ({ kind }: Column): boolean => kind === 'boolean' || kind === 'integer' || kind === 'number';

const quote = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;

export const csvHeader = (columns: Column[]): string => columns.map(({ name }) => quote(name)).join(',') + LINE_END;

/** Makes lines of CSV (RFC 4180): null is nothing at all, an empty text is two quotes. */
export function csvLines(columns: Column[]): (row: Row) => string {
  const bare = columns.map(isBare);
  return (row) => {
    const fields = row.map((value, at) => (value === null ? '' : bare[at] ? value : quote(neutralise(value))));
    return fields.join(',') + LINE_END;
  };
}
