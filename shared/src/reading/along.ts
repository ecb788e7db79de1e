import type { GraphQLSchema } from 'graphql';
import { defaultFieldResolver, isObjectType } from 'graphql';
import sql, { type Sql } from 'sql-template-tag';
import type { Collection } from './collection';
import type { Relation } from './relation';
import type { Asked } from './selection';
import { column, selectList, type Table } from './table';

/** A field without arguments that shows rows of another table of the subgraph. */
export interface Along {
  collection: () => Pick<Collection<never>, 'table' | 'rowsFor'>;
  /** The property with the key of the one row that is shown. */
  key?: string;
  /** How the rows that are shown hang on the row. */
  relation?: Relation;
}

interface AlongExtension {
  needs?: readonly string[];
  along: Along;
}

/** `@Extensions(alongOne(() => ministries, 'ministryId'))`: the row with that key is read together with the one that shows it. */
export function alongOne(collection: Along['collection'], key: string): AlongExtension {
  return { needs: [key], along: { collection, key } };
}

/** `@Extensions(alongList(() => phaseChanges, belongsTo('project_id')))`: the short list is read together with its parent. */
export function alongList(collection: Along['collection'], relation: Relation): AlongExtension {
  return { along: { collection, relation } };
}

/** The JSON of what a field of a row `t` shows; null where JSON would change a value, so that it is read by itself. */
export function readAlong(
  parent: Table<never>,
  { collection, key, relation }: Along,
  asked: (table: Table<never>) => Asked<never>,
): Sql | null {
  const other = collection();
  const { table, columns } = asked(other.table);
  if (![...columns].every((property) => table.columns.get(property)?.isPlain)) return null;
  const rows = sql`(select ${column(parent, key ?? parent.key)} as parent) p
    cross join lateral (select ${selectList(table, columns)} ${other.rowsFor(table, relation)}) r`;
  return relation ? sql`(select coalesce(json_agg(r), '[]') from ${rows})` : sql`(select row_to_json(r) from ${rows})`;
}

/** A row that was read with what a field shows has it already. */
export function showWhatWasReadAlong(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.extensions['along']) continue;
      const { name, args, resolve = defaultFieldResolver } = field;
      if (args.length) throw new Error(`${type.name}.${name} takes arguments: it cannot be read along`);
      field.resolve = (row: Record<string, unknown>, ...rest) =>
        Object.hasOwn(row, name) ? row[name] : resolve(row, ...rest);
    }
  }
}
