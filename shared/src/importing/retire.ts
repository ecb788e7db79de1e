import type { PoolClient } from 'pg';
import type { ImportStamp } from './apply-merged';
import type { EntityTable } from './entity-table';
import { ImportRefused, type Reject } from './statement';

/**
 * Retires what the file says is over, and what it does not name although it should. A record that a rejected row names
 * stays as it is. Throws ImportRefused where too much would go.
 */
export async function retire(
  client: PoolClient,
  table: EntityTable,
  stamp: ImportStamp,
  rejects: readonly Reject[],
): Promise<number> {
  if (!table.isRetirable) return 0;
  await client.query(`create temp table ${table.retired} (key text) on commit drop`);
  const ofTable = rejects.flatMap(({ names }) => names.filter(({ entity }) => entity === table.entityName));
  const spared = ofTable.map((record) => record.key);
  const withdrawn = await retireWhere(client, table, stamp, isWithdrawn(table), spared);
  // A row that cannot be read may name any record: nothing is known to be absent then.
  if (table.plan.absence === 'keeps' || rejects.some(({ names }) => names.length === 0)) return withdrawn;
  const scope = scopeOf(table, stamp);
  await refuseTooMany(client, table, stamp, scope, spared);
  return withdrawn + (await retireWhere(client, table, stamp, scope, spared));
}

/** Conditions may use $1, the sort of import, and $2, the day. */
function isWithdrawn({ plan, key, withdrawn }: EntityTable): string {
  const named = plan.withdrawsByFirstPart ? `split_part(t.${key}, ':', 1)` : `t.${key}`;
  return `t.stated_by @> array[$1::text] and (t.as_of is null or t.as_of <= $2::date)
    and ${named} in (select w.key from ${withdrawn} w)`;
}

/** The records that the file should name. */
function scopeOf(table: EntityTable, { isForced }: ImportStamp): string {
  const { plan, merged } = table;
  const within = plan.within && table.column(plan.within);
  return [
    plan.absence === 'retires-stated' ? 't.stated_by @> array[$1::text]' : '$1::text is not null',
    // What is known as of a later day is not ended by an older file.
    isForced ? '$2::date is not null' : '(t.as_of is null or t.as_of <= $2::date)',
    ...(within ? [`t.${within} in (select m.${within} from ${merged} m)`] : []),
  ].join(' and ');
}

const isLeft = ({ merged, key }: EntityTable): string =>
  `t.retired_on is null and not t.${key} = any($3::text[])
    and not exists (select 1 from ${merged} m where m.${key} = t.${key})`;

async function retireWhere(
  client: PoolClient,
  table: EntityTable,
  { kind, asOf }: ImportStamp,
  condition: string,
  spared: readonly string[],
): Promise<number> {
  const { plan, name, key, retired } = table;
  // What others still state stays; only this sort of import no longer vouches for it.
  const others = plan.absence === 'retires' ? 'false' : 'cardinality(array_remove(t.stated_by, $1::text)) > 0';
  const { rowCount } = await client.query(
    `with gone as (
       update ${name} t set
         retired_on = case when ${others} then null else $2::date end,
         stated_by = case when ${others} then array_remove(t.stated_by, $1::text)
           when t.stated_by = '{}' then array[$1::text] else t.stated_by end
       where ${isLeft(table)} and ${condition} returning t.${key} as key, t.retired_on
     ) insert into ${retired} select key from gone where retired_on is not null`,
    [kind, asOf, spared],
  );
  return rowCount ?? 0;
}

// So few may always go, or a small register could never lose a record.
const FEW = 10;

async function refuseTooMany(
  client: PoolClient,
  table: EntityTable,
  { kind, asOf, maxRetiredPercent }: ImportStamp,
  scope: string,
  spared: readonly string[],
): Promise<void> {
  const { rows } = await client.query<{ before: number; gone: number }>(
    `select count(*)::int as before, count(*) filter (where ${isLeft(table)})::int as gone from ${table.name} t
     where t.retired_on is null and ${scope}`,
    [kind, asOf, spared],
  );
  const { before = 0, gone = 0 } = rows[0] ?? {};
  if (gone <= FEW || gone * 100 <= before * maxRetiredPercent) return;
  throw new ImportRefused(
    'TOO_MUCH_WITHDRAWN',
    `${gone} of ${before} records of ${table.entityName} are missing in the file, more than ${maxRetiredPercent} %: ` +
      'it may be cut short. Look with --dry-run, and if it is right, allow it with --max-retired <percent>.',
  );
}
