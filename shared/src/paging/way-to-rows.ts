import sql, { join, raw, type Sql } from 'sql-template-tag';
import { type ListTable, parentKey, type Relation } from '../reading/relation';
import { column, from, type Table } from '../reading/table';
import { orderBy, type OrderTerm } from './order';

/** The parts of a statement that lead from a parent to its rows. */
interface Way {
  source: Sql;
  on: Sql;
  inOrder: Sql;
}

/** Goes through the table that has the rows in this order where there is one, so that the first are read without the rest. */
export function wayToRows({ on, listed }: Relation, table: Table<never>, order: OrderTerm[]): Way {
  if (!listed || table.source || !isOrderOf(listed, order)) {
    return { source: from(table), on, inOrder: orderBy(table, order) };
  }
  const { name, parentColumn, keyColumn, order: columns } = listed;
  return {
    source: sql`${raw(name)} l join ${from(table)} on ${column(table, table.key)} = ${raw(`l.${keyColumn}`)}`,
    on: sql`${raw(`l.${parentColumn}`)} = ${parentKey}`,
    inOrder: sql`order by ${join(Object.values(columns).map((each) => raw(`l.${each}`)))}`,
  };
}

function isOrderOf(listed: ListTable, order: OrderTerm[]): boolean {
  const properties = Object.keys(listed.order);
  return (
    order.length === properties.length &&
    order.every(({ property, descending }, at) => !descending && property === properties[at])
  );
}
