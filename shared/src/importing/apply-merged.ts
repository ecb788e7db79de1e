import type { PoolClient } from 'pg';
import type { EntityTable } from './entity-table';
import { retire } from './retire';
import type { Counts, Reject } from './statement';

/** What an import is, for the records it touches. */
export interface ImportStamp {
  /** Sort of import, a word in small letters. */
  kind: string;
  /** The day the file holds for. */
  asOf: string;
  /** The newest day for which this sort of import spoke before; null where it never did. */
  newestOwn: string | null;
  /** Whether the operator wants the file to hold although a newer edition is known. */
  isForced: boolean;
  /** Share of the records stated before that may be retired at once, 0 to 100. */
  maxRetiredPercent: number;
}

/** Writes what was merged into the table. Throws ImportRefused where too much would be retired. */
export async function applyMerged(
  client: PoolClient,
  table: EntityTable,
  stamp: ImportStamp,
  rejects: readonly Reject[],
): Promise<Counts> {
  const created = await insertNew(client, table, stamp);
  const changed = await updateKnown(client, table, stamp);
  const retired = await retire(client, table, stamp, rejects);
  await client.query(`analyze ${table.name}`);
  return table.isRetirable ? { created, changed, retired } : { created: 0, changed: 0, retired: 0 };
}

async function insertNew(client: PoolClient, table: EntityTable, { kind }: ImportStamp): Promise<number> {
  const { name, merged, key, stated, carried, emptyLists } = table;
  const taken = [key, ...stated, ...carried];
  const extra = [
    ...emptyLists.map((column) => [column, "'{}'"]),
    ...(table.isRetirable ? [['stated_by', `'{${kind}}'`]] : []),
  ];
  const { rowCount } = await client.query(
    `insert into ${name} (${[...taken, ...extra.map(([column]) => column)].join(', ')})
     select ${[...taken.map((column) => `m.${column}`), ...extra.map(([, value]) => value)].join(', ')}
     from ${merged} m where m.is_new`,
  );
  return rowCount ?? 0;
}

/** Records that are not of a register (sources, situations, legal bases) are never changed by an import. */
async function updateKnown(client: PoolClient, table: EntityTable, { kind }: ImportStamp): Promise<number> {
  if (!table.isRetirable) return 0;
  const { name, merged, key, stated, carried } = table;
  const sets = [
    ...[...stated, ...carried].map((column) => `${column} = m.${column}`),
    'retired_on = null',
    `stated_by = case when t.retired_on is not null then array[$1::text]
       when t.stated_by @> array[$1::text] then t.stated_by else t.stated_by || $1::text end`,
    ...(table.has('former_names') && stated.includes('name')
      ? [
          `former_names = case when t.name = m.name or t.former_names @> array[t.name] then t.former_names
           else t.former_names || t.name end`,
        ]
      : []),
    ...(table.has('version') ? ['version = t.version + m.is_changed::int'] : []),
  ];
  const { rows } = await client.query<{ count: number }>(
    `with updated as (
     update ${name} t set ${sets.join(', ')} from ${merged} m
     where t.${key} = m.${key} and not m.is_new and (
       m.is_changed or m.is_back or not t.stated_by @> array[$1::text]
       or ${carried.map((column) => `t.${column} is distinct from m.${column}`).join(' or ')})
     returning m.is_changed or m.is_back as counts
     ) select count(*) filter (where counts)::int as count from updated`,
    [kind],
  );
  return rows[0]?.count ?? 0;
}
