import sql, { join, raw, type Sql } from 'sql-template-tag';
import { graphError } from '../errors/graph-error';
import { germanDay } from '../keys/german-day';
import type { Table } from './table';

/** The rows `t` of a table as they were on a day. */
export type AsOfSource = (day: string, table: Table<never>) => Sql;

/** Throws BAD_USER_INPUT on a day yet to come. */
export function refuseFuture(day: string): void {
  if (day > germanDay()) throw graphError('BAD_USER_INPUT', `"asOf" (${day}) lies in the future.`);
}

/** The table with what held on the day, by all that is recorded until now. A day yet to come is refused with BAD_USER_INPUT. */
export function tableAsOf<Entity extends object>(table: Table<Entity>, source: AsOfSource, day: string): Table<Entity> {
  refuseFuture(day);
  return { ...table, name: `${table.name} as of ${day}`, source: source(day, table as Table<never>), knownOn: day };
}

// Most sources name no dates: a bound that is unknown must not hide the statement.
const begun = (day: string, row: Sql): Sql => sql`(${row}.valid_from is null or ${row}.valid_from <= ${day})`;
const notEnded = (day: string, row: Sql): Sql => sql`(${row}.valid_until is null or ${row}.valid_until >= ${day})`;

/** Whether a row `t`, or one of another name, holds on the day by its `valid_from` and `valid_until`. */
export const heldOn = (day: string, alias = 't'): Sql =>
  sql`${begun(day, raw(alias))} and ${notEnded(day, raw(alias))}`;

/** The rows that held on the day by their `validFrom` and `validUntil`. */
export const heldRows: AsOfSource = (day, table) => {
  const conditions = [
    ...(table.columns.has('validFrom') ? [begun(day, raw('o'))] : []),
    ...(table.columns.has('validUntil') ? [notEnded(day, raw('o'))] : []),
  ];
  return sql`(select o.* from ${raw(table.name)} o where ${join(conditions, ' and ')}) t`;
};

/** Whether a row `t` is retired, by the day where one is given. */
export function isRetired(asked: boolean, day?: string): Sql {
  if (day === undefined) return asked ? sql`t.retired_on is not null` : sql`t.retired_on is null`;
  return asked ? sql`t.retired_on <= ${day}` : sql`(t.retired_on is null or t.retired_on > ${day})`;
}
