import sql, { join, raw, type Sql } from 'sql-template-tag';
import { column, type Table } from '../reading/table';

export interface OrderTerm {
  property: string;
  descending: boolean;
}

/** The given terms, ended by the key so that the order is total and a cursor names one place in it. */
export function totalOrder(table: Table<never>, terms: OrderTerm[]): OrderTerm[] {
  const seen = new Set<string>();
  return [...terms, { property: table.key, descending: false }].filter(
    ({ property }) => !seen.has(property) && seen.add(property),
  );
}

/** The order of a list that is searched, before its own: what fits best comes first. */
export const byRelevance: OrderTerm = { property: 'relevance', descending: true };

/** `order by t.name, t.ozg_id`; what is unknown comes last in either direction. */
export function orderBy(table: Table<never>, order: OrderTerm[]): Sql {
  return sql`order by ${join(
    order.map(
      ({ property, descending }) => sql`${column(table, property)} ${raw(direction(table, property, descending))}`,
    ),
  )}`;
}

function direction(table: Table<never>, property: string, descending: boolean): string {
  const isNullable = table.columns.get(property)?.isNullable;
  return `${descending ? 'desc' : 'asc'}${isNullable && descending ? ' nulls last' : ''}`;
}

/** The rows that come after the row with these values, in this order. */
export function after(table: Table<never>, order: OrderTerm[], values: readonly unknown[]): Sql {
  const plain = order.every(({ property, descending }) => !descending && !table.columns.get(property)?.isNullable);
  if (plain) {
    // The row comparison is what an index on the same columns can answer.
    const columns = order.map(({ property }) => column(table, property));
    return sql`(${join(columns)}) > (${join(values.map((value) => sql`${value}`))})`;
  }
  const alternatives = order.map((term, at) => {
    const same = order
      .slice(0, at)
      .map(({ property }, before) => sql`${column(table, property)} is not distinct from ${values[before]}`);
    return sql`(${join([...same, beyond(table, term, values[at])], ' and ')})`;
  });
  return sql`(${join(alternatives, ' or ')})`;
}

function beyond(table: Table<never>, { property, descending }: OrderTerm, value: unknown): Sql {
  const at = column(table, property);
  if (value === null) return sql`false`;
  const further = descending ? sql`${at} < ${value}` : sql`${at} > ${value}`;
  return table.columns.get(property)?.isNullable ? sql`(${further} or ${at} is null)` : further;
}
