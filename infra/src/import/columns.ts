import { slug } from './lists';
import { requireColumns, type Table } from '@ozg/shared/workbook/table';

/** For each name we use, the headings under which a file may have the column. */
export type Headings<Name extends string> = Readonly<Record<Name, readonly string[]>>;

export type Columns<Name extends string> = Readonly<Record<Name, string>>;

/** Small letters without signs, so that "LeiKa-Schlüssel", "Leika Schlüssel" and "LEIKA_SCHLUESSEL" are one heading. */
export const headingKey = (heading: string): string => slug(heading).replaceAll('-', '');

/** The heading in the table for each name; where none is there, the first possible one. */
export function columnsOf<Name extends string>(table: Pick<Table, 'header'>, headings: Headings<Name>): Columns<Name> {
  const there = new Map(table.header.map((heading) => [headingKey(heading), heading]));
  const found = Object.entries<readonly string[]>(headings).map(([name, possible]) => {
    const key = possible.map(headingKey).find((heading) => there.has(heading));
    return [name, (key && there.get(key)) ?? possible[0]];
  });
  return Object.fromEntries(found) as Columns<Name>;
}

/** Whether the table has all of these columns. */
export function hasAll(table: Table, columns: readonly string[]): boolean {
  return columns.every((column) => table.header.includes(column));
}

/** Throws FileRefused COLUMN_MISSING, naming what is missing and what is there. */
export function requireAll<Name extends string>(table: Table, columns: Columns<Name>, names: readonly Name[]): void {
  requireColumns(
    table,
    names.map((name) => columns[name]),
  );
}

/** The properties whose column the table has: what a file has no column for, it says nothing of. */
export function statedBy(table: Pick<Table, 'header'>, columnOf: Readonly<Record<string, string>>): string[] {
  return Object.entries(columnOf).flatMap(([property, column]) => (table.header.includes(column) ? [property] : []));
}
