import type { ImportStamp } from '@ozg/shared/importing/apply-merged';
import type { PoolClient } from 'pg';

/** The aspects of a project whose changes are kept, with the property that states them. */
const aspects = [
  { column: 'phase', property: 'phase', more: '' },
  { column: 'priority', property: 'priority', more: 'criteria' },
  { column: 'reuse_model', property: 'reuseModel', more: '' },
] as const;

/**
 * Appends what the list changes in phase, priority and reuse model to the histories, as of the day of the list, and
 * notes for each ministry in it that it reported the month.
 */
export async function recordHistory(
  client: PoolClient,
  { asOf }: ImportStamp,
  properties: readonly string[],
  isMonthlyReport: boolean,
): Promise<void> {
  for (const { column, property, more } of aspects) {
    if (!properties.includes(property)) continue;
    await client.query(
      `insert into ${column}_change (id, project_id, from_${column}, to_${column}, changed_on, recorded_at,
         original_label, ${more && `${more},`} as_of, provenance_id)
       select concat_ws(':', m.id, '${column}', $1::text, to_char(now() at time zone 'utc', 'YYYYMMDD"T"HH24MISSMS')), m.id, (m.was->>'${column}')::${column}, m.${column}, $1::date, now(),
         m.${column}_label, ${more && 'p.criteria,'} m.as_of, m.provenance_id
       from merged_project m join project p on p.id = m.id
       where (m.is_new or m.is_changed) and m.${column} is not null
         and m.${column} is distinct from (m.was->>'${column}')::${column}`,
      [asOf],
    );
  }
  if (isMonthlyReport && properties.includes('ministryId')) await reportMonth(client, asOf);
}

async function reportMonth(client: PoolClient, asOf: string): Promise<void> {
  await client.query(
    `insert into monthly_report (id, ministry_id, month, status, reported_on, as_of, provenance_id)
     select p.ministry_id || ':' || to_char($1::date, 'YYYY-MM'), p.ministry_id, date_trunc('month', $1::date)::date,
       case when bool_or(m.is_new or m.is_changed) then 'CHANGED' else 'CONFIRMED' end, $1::date, $1::date,
       min(m.provenance_id)
     from merged_project m join project p on p.id = m.id where p.ministry_id is not null group by p.ministry_id
     on conflict (ministry_id, month) do update set
       status = case when monthly_report.status = 'CHANGED' then 'CHANGED' else excluded.status end,
       reported_on = greatest(monthly_report.reported_on, excluded.reported_on)`,
    [asOf],
  );
}
