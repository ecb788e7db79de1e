import type { ImportStamp } from '@ozg/shared/importing/apply-merged';
import { columnOf } from '@ozg/tracking/editing/project-details-input';
import type { PoolClient } from 'pg';

const recordedNow = `to_char(now() at time zone 'utc', 'YYYYMMDD"T"HH24MISSMS')`;

/** The aspects of a project whose changes are kept, with the property that states them. */
const aspects = [
  { column: 'phase', property: 'phase', more: '' },
  { column: 'priority', property: 'priority', more: 'criteria' },
  { column: 'reuse_model', property: 'reuseModel', more: '' },
] as const;

/**
 * Each row of the list: `s` as it stands there, `m` as it was merged, and `v` what held on the day of the list, which is
 * not what holds today where somebody recorded a later change.
 */
const listed = `staged_project s join merged_project m on m.id = s.id
  left join project_period v on v.project_id = s.id and v.valid @> $1::date`;

/**
 * Appends what the list says anew of its day to the histories, notes for each ministry in it that it reported the month,
 * and lets follow what holds from when to when.
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
       select concat_ws(':', s.id, '${column}', $1::text, ${recordedNow}), s.id, v.${column}, s.${column}, $1::date, now(),
         s.${column}_label, ${more && "coalesce(nullif(s.criteria, '{}'), v.criteria, '{}'),"} m.as_of, m.provenance_id
       from ${listed} where s.${column} is not null and s.${column} is distinct from v.${column}`,
      [asOf],
    );
  }
  await recordDetails(client, asOf);
  await noteReports(client);
  if (isMonthlyReport && properties.includes('ministryId')) await reportMonth(client, asOf);
  await client.query(
    `select derive_project_periods(ids), restate_projects(ids), restate_reports(ids)
     from (select array(select id from merged_project) as ids) p`,
  );
}

const details = Object.values(columnOf);

/** One entry per project that is new or has another title, ministry, service ... than on that day before. */
async function recordDetails(client: PoolClient, asOf: string): Promise<void> {
  await client.query(
    `insert into project_change (id, project_id, before, after, is_creation, changed_on, recorded_at, as_of, provenance_id)
     select concat_ws(':', s.id, 'project', $1::text, ${recordedNow}), s.id,
       case when m.is_new then '{}' else changed.before || jsonb_build_object('as_of', v.as_of, 'provenance_id', coalesce(v.provenance_id, m.provenance_id)) end,
       changed.after || jsonb_build_object('as_of', m.as_of, 'provenance_id', m.provenance_id),
       m.is_new, $1::date, now(), m.as_of, m.provenance_id
     from ${listed} join project p on p.id = s.id
       cross join lateral (select ${list('p.')}) as whole
       cross join lateral (select ${list('s.')}) as said
       cross join lateral (select ${list('v.')}) as held
       cross join lateral (
         select jsonb_object_agg(w.key, to_jsonb(held)->w.key) as before, jsonb_object_agg(w.key, w.value) as after
         from jsonb_each(case when m.is_new then to_jsonb(whole) else to_jsonb(said) end) w
         where m.is_new or w.value not in ('null', '[]') and w.value is distinct from to_jsonb(held)->w.key
       ) changed
     where changed.after is not null`,
    [asOf],
  );
}

const list = (row: string): string => details.map((column) => row + column).join(', ');

/** The day of the report that the project has now, and of the one before. */
async function noteReports(client: PoolClient): Promise<void> {
  await client.query(
    `insert into project_report (project_id, reported_on)
     select p.id, day from merged_project m join project p on p.id = m.id
       cross join lateral (values (p.reported_on), ((m.was->>'reported_on')::date)) as report(day)
     where day is not null on conflict do nothing`,
  );
}

async function reportMonth(client: PoolClient, asOf: string): Promise<void> {
  await client.query(
    `insert into monthly_report (id, ministry_id, month, status, reported_on, as_of, provenance_id)
     select p.ministry_id || '/' || to_char($1::date, 'YYYY-MM'), p.ministry_id, date_trunc('month', $1::date)::date,
       case when bool_or(m.is_new or m.is_changed) then 'CHANGED' else 'CONFIRMED' end, $1::date, $1::date,
       min(m.provenance_id)
     from merged_project m join project p on p.id = m.id where p.ministry_id is not null group by p.ministry_id
     on conflict (ministry_id, month) do update set
       status = case when monthly_report.status = 'CHANGED' then 'CHANGED' else excluded.status end,
       reported_on = greatest(monthly_report.reported_on, excluded.reported_on)`,
    [asOf],
  );
}
