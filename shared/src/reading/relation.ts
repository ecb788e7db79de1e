import sql, { raw, type Sql } from 'sql-template-tag';

/** How rows `t` hang on a parent: a name for the batch, and the condition with the parent's key (`p.parent`). */
export interface Relation {
  name: string;
  on: Sql;
  /** Where the rows of each parent stand in the order of lists already. */
  listed?: ListTable;
  /** Leads also to what its register has withdrawn, which lists otherwise leave out. */
  reachesRetired?: boolean;
}

/** A table of the keys of rows, kept by parent and then in the order of lists. */
export interface ListTable {
  name: string;
  parentColumn: string;
  keyColumn: string;
  /** The properties by which lists are ordered, ascending, with its columns for them. */
  order: Readonly<Record<string, string>>;
}

export const parentKey = raw('p.parent');

/** The rows whose column holds the parent's key. */
export const belongsTo = byColumn((name) => ({ name, on: sql`${raw(`t.${name}`)} = ${parentKey}` }));

/** The rows whose array column contains the parent's key. */
export const mentions = byColumn((name) => ({ name, on: sql`${raw(`t.${name}`)} @> array[${parentKey}]` }));

/** Made once per column: each of many parents asks for it again. */
function byColumn(make: (columnName: string) => Relation): (columnName: string) => Relation {
  const made = new Map<string, Relation>();
  return (columnName) => {
    let relation = made.get(columnName);
    if (!relation) made.set(columnName, (relation = make(columnName)));
    return relation;
  };
}

/**
 * `from unnest(keys) as p(parent)`: the parents of one batch. A single one is written as itself: for arrays of any length
 * PostgreSQL would plan each time anew.
 */
export function parents(keys: readonly string[]): Sql {
  if (keys.length === 1) return sql`(select ${keys[0]}::text as parent) p`;
  return sql`unnest(${[...keys]}::text[]) as p(parent)`;
}

/** The rows whose column is one of the keys. */
export function keyedBy(columnSql: Sql, keys: readonly string[]): Sql {
  return keys.length === 1 ? sql`${columnSql} = ${keys[0]}` : sql`${columnSql} = any(${[...keys]}::text[])`;
}
