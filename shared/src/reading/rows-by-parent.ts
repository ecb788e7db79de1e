import sql, { type Sql } from 'sql-template-tag';
import { groupBy } from './group';
import { parents } from './relation';
import type { RequestContext } from './request-context';
import { selectList, type Table } from './table';

export interface RowsOfParents {
  table: Table<never>;
  columns: ReadonlySet<string>;
  /** `from ... where ... order by ...`, with `p.parent` for the parent. */
  rest: Sql;
}

/**
 * The rows of each parent, in one statement. They come as one JSON text per parent, which costs a fraction of as many
 * rows; a table with other types than JSON has comes in rows.
 */
export async function rowsByParent<Entity extends object>(
  { db }: RequestContext,
  { table, columns, rest }: RowsOfParents,
  keys: readonly string[],
): Promise<Entity[][]> {
  const selected = sql`select ${selectList(table, columns)} ${rest}`;
  const isPlain = [...columns].every((property) => table.columns.get(property)?.isPlain);
  const byParent = isPlain ? await asJson<Entity>(db, selected, keys) : await asRows<Entity>(db, selected, keys);
  return keys.map((key) => byParent.get(key) ?? []);
}

type Reader = Pick<RequestContext['db'], 'rows'>;

async function asJson<Entity>(db: Reader, selected: Sql, keys: readonly string[]): Promise<Map<string, Entity[]>> {
  const lists = await db.rows<{ parent: string; list: Entity[] }>(
    sql`select p.parent as "parent", l.list as "list" from ${parents(keys)} cross join lateral (
      select json_agg(r) as list from (${selected}) r) l where l.list is not null`,
  );
  return new Map(lists.map(({ parent, list }) => [parent, list]));
}

async function asRows<Entity>(db: Reader, selected: Sql, keys: readonly string[]): Promise<Map<string, Entity[]>> {
  const rows = await db.rows<Entity & { parent: string }>(
    sql`select p.parent as "parent", r.* from ${parents(keys)} cross join lateral (${selected}) r`,
  );
  return groupBy(rows, ({ parent }) => parent);
}
