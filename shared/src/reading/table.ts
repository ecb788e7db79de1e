import sql, { join, raw, type Sql } from 'sql-template-tag';
import { getMetadataArgsStorage } from 'typeorm';
import { snakeCase } from '../database/naming';

export interface Column {
  name: string;
  isNullable: boolean;
  /** Whether JSON has the same values as a row. */
  isPlain: boolean;
  /** What is computed where the table has no such column. */
  value?: Sql;
}

const plainTypes: unknown[] = ['text', 'int', 'smallint', 'boolean', 'date', 'json', 'jsonb'];

/** A table as the reads see it: where each property of the entity is stored. Rows are always aliased `t`. */
export interface Table<Entity extends object> {
  typeName: string;
  name: string;
  key: keyof Entity & string;
  columns: ReadonlyMap<string, Column>;
  /** What is read instead of the table itself. */
  source?: Sql;
  /** The day as of which `source` tells of the rows. */
  knownOn?: string;
}

/** Describes the table of a TypeORM entity by the entity's own decorators. */
export function tableOf<Entity extends object>(entity: new () => Entity, key: keyof Entity & string): Table<Entity> {
  const storage = getMetadataArgsStorage();
  const declared = storage.filterTables(entity)[0];
  const columns = new Map<string, Column>();
  for (const { propertyName, options } of storage.filterColumns(withAncestors(entity))) {
    const { name = snakeCase(propertyName), nullable: isNullable = false, type } = options;
    columns.set(propertyName, { name, isNullable, isPlain: plainTypes.includes(type) });
  }
  return { typeName: entity.name, name: declared?.name ?? snakeCase(entity.name), key, columns };
}

/** `t.column` of a property; an unknown property is a mistake in our own code. */
export function column(table: Table<never>, property: string): Sql {
  const found = table.columns.get(property);
  if (!found) throw new Error(`${table.typeName} has no column for "${property}"`);
  return found.value ?? raw(`t.${found.name}`);
}

/**
 * `t.topic_area_code as "topicAreaCode", ...`. Rows of another day than today know it as `knownOn`, so that the fields
 * below them answer for the same day.
 */
export function selectList(table: Table<never>, properties: Iterable<string>): Sql {
  const columns = [...properties].map((property) => sql`${known(table, property)} as ${raw(`"${property}"`)}`);
  return join(table.knownOn === undefined ? columns : [...columns, sql`${table.knownOn}::text as "knownOn"`]);
}

/** What was retired after the day was not yet retired on it. */
function known(table: Table<never>, property: string): Sql {
  const value = column(table, property);
  const isYetToCome = property === 'retiredOn' && table.knownOn !== undefined;
  return isYetToCome ? sql`case when ${value} <= ${table.knownOn} then ${value} end` : value;
}

export function from(table: Table<never>): Sql {
  return table.source ?? raw(`${table.name} t`);
}

/** The table with more columns, by property, which are computed where they are asked for. */
export function withColumns(table: Table<never>, computed: Readonly<Record<string, Sql>>): Table<never> {
  const columns = new Map(table.columns);
  const values = Object.entries(computed).map(([property, value]) => {
    const name = snakeCase(property);
    columns.set(property, { name, isNullable: false, isPlain: true });
    return sql`${value} as ${raw(name)}`;
  });
  return values.length
    ? { ...table, columns, source: sql`(select t.*, ${join(values)} from ${from(table)}) t` }
    : table;
}

function withAncestors(entity: Function): Function[] {
  const chain: Function[] = [];
  for (let at = entity; at !== Function.prototype; at = Object.getPrototypeOf(at)) chain.push(at);
  return chain;
}
