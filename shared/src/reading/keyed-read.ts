import sql, { type Sql } from 'sql-template-tag';
import type { Statements } from '../database/database';
import { conditionKey } from './condition';
import { groupBy } from './group';
import { keyedBy, parents } from './relation';
import { column, from, selectList, type Table } from './table';

/** A statement for any number of keys, and what belongs to each of them. */
export interface KeyedRead<Value> {
  /** Tells it from all others: the statement but for the keys. */
  name: string;
  /** A key of which there is nothing may be missing. */
  read(db: Statements, keys: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  /** What a key has of which there is nothing. */
  none: Value;
}

/** The row of each key. */
export function rowByKey<Entity>(table: Table<never>, columns: ReadonlySet<string>): KeyedRead<Entity | null> {
  const key: string = table.key;
  const selected = sql`select ${selectList(table, new Set([key, ...columns]))} from ${from(table)}`;
  return {
    name: `row ${conditionKey([selected])}`,
    none: null,
    read: async (db, keys) => {
      const rows = await db.rows<Entity>(sql`${selected} where ${keyedBy(column(table, key), keys)}`);
      return new Map(rows.map((row) => [String(row[key as keyof Entity]), row]));
    },
  };
}

/**
 * The rows of each parent; `rest` is `from ... where ... order by ...`, with `p.parent` for the parent. They come as one
 * JSON text per parent, which costs a fraction of as many rows; a table with other types than JSON has comes in rows.
 */
export function rowsOfParent<Entity extends object>(
  table: Table<never>,
  columns: ReadonlySet<string>,
  rest: Sql,
): KeyedRead<Entity[]> {
  const selected = sql`select ${selectList(table, columns)} ${rest}`;
  const isPlain = [...columns].every((property) => table.columns.get(property)?.isPlain);
  return {
    name: `rows ${conditionKey([selected])}`,
    none: [],
    read: (db, keys) => (isPlain ? asJson<Entity>(db, selected, keys) : asRows<Entity>(db, selected, keys)),
  };
}

async function asJson<Entity>(db: Statements, selected: Sql, keys: readonly string[]): Promise<Map<string, Entity[]>> {
  const lists = await db.rows<{ parent: string; list: Entity[] }>(
    sql`select p.parent as "parent", l.list as "list" from ${parents(keys)} cross join lateral (
      select json_agg(r) as list from (${selected}) r) l where l.list is not null`,
  );
  return new Map(lists.map(({ parent, list }) => [parent, list]));
}

async function asRows<Entity>(db: Statements, selected: Sql, keys: readonly string[]): Promise<Map<string, Entity[]>> {
  const rows = await db.rows<Entity & { parent: string }>(
    sql`select p.parent as "parent", r.* from ${parents(keys)} cross join lateral (${selected}) r`,
  );
  return groupBy(rows, ({ parent }) => parent);
}
