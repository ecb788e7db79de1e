import type { PoolClient } from 'pg';
import type { ImportStamp } from './apply-merged';
import type { EntityTable } from './entity-table';

/**
 * Makes `merged_<table>`: each staged record as it will be, whether it is new or changed, and what a changed one was
 * (`was`). A record that is known as of a later day, from another import or an earlier part, is only completed: its
 * values win, and the file fills what is unknown.
 */
export async function mergeStaged(client: PoolClient, table: EntityTable, stamp: ImportStamp): Promise<void> {
  const { name, staged, merged, key, stated, carried } = table;
  const isOlder = table.plan.completes
    ? `x.${key} is not null`
    : carried.includes('as_of')
      ? olderBy(table, stamp)
      : 'false';
  const values = [
    ...stated.map((column) => `${valueOf(table, column, isOlder)} as ${column}`),
    ...carried.map((column) => `case when ${isOlder} then x.${column} else s.${column} end as ${column}`),
  ];
  const isChanged = `x.${key} is not null and row(${list('v.', stated)}) is distinct from row(${list('x.', stated)})`;
  const isBack = table.isRetirable ? 'x.retired_on is not null' : 'false';
  await client.query(
    `create temp table ${merged} on commit drop as
     select s.line, s.${key}, v.*, x.${key} is null as is_new, ${isChanged} as is_changed, ${isBack} as is_back,
       case when ${isChanged} or ${isBack} then to_jsonb(x) end as was
     from ${staged} s left join ${name} x on x.${key} = s.${key} cross join lateral (select ${values.join(', ')}) v
     ${table.isRetirable && !stamp.isForced ? 'where x.retired_on is null or s.as_of >= x.retired_on' : ''}`,
  );
  await client.query(`create unique index on ${merged} (${key})`);
  await client.query(`analyze ${merged}`);
}

function valueOf(table: EntityTable, column: string, isOlder: string): string {
  const fresh = table.isArray(column) ? `coalesce(s.${column}, '{}')` : `s.${column}`;
  const unknown = table.isArray(column) ? `nullif(x.${column}, '{}')` : `x.${column}`;
  const known = table.isArray(column) ? `nullif(${fresh}, '{}')` : fresh;
  const completed = `coalesce(${unknown}, ${fresh})`;
  const taken = table.plan.isPartial
    ? `coalesce(${known}, ${table.isArray(column) ? `x.${column}, '{}'` : `x.${column}`})`
    : fresh;
  return `case when ${isOlder} then ${completed} else ${taken} end`;
}

const list = (alias: string, columns: readonly string[]): string => columns.map((column) => alias + column).join(', ');

/**
 * Whether the record is known as of a later day than the file says. What this sort of import said itself is corrected by
 * it, but not what somebody else said since; parts of a record that come in messages always yield to later ones.
 */
function olderBy(table: EntityTable, { kind, newestOwn }: ImportStamp): string {
  const later = 'x.as_of > s.as_of';
  if (table.plan.isPartial || !table.isRetirable) return later;
  return `${later} and (not x.stated_by @> '{${checked(kind, /^[a-z]+$/)}}'
    or x.as_of > ${newestOwn ? `'${checked(newestOwn, /^[0-9-]+$/)}'::date` : 's.as_of'})`;
}

// Statements that create tables take no parameters.
function checked(word: string, form: RegExp): string {
  if (!form.test(word)) throw new Error(`"${word}" cannot stand in a statement`);
  return word;
}
