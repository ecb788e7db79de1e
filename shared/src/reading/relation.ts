import sql, { raw, type Sql } from 'sql-template-tag';

/** How rows `t` hang on a parent: a name for the batch, and the condition with the parent's key (`p.parent`). */
export interface Relation {
  name: string;
  on: Sql;
  /** Leads also to what its register has withdrawn, which lists otherwise leave out. */
  reachesRetired?: boolean;
}

export const parentKey = raw('p.parent');

/** The rows whose column holds the parent's key. */
export function belongsTo(columnName: string): Relation {
  return { name: columnName, on: sql`${raw(`t.${columnName}`)} = ${parentKey}` };
}

/** The rows whose array column contains the parent's key. */
export function mentions(columnName: string): Relation {
  return { name: columnName, on: sql`${raw(`t.${columnName}`)} @> array[${parentKey}]` };
}

/** `from unnest(keys) as p(parent)`: the parents of one batch. */
export function parents(keys: readonly string[]): Sql {
  return sql`unnest(${[...keys]}::text[]) as p(parent)`;
}
