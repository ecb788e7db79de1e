import type { Statements } from '@ozg/shared/database/database';
import { germanDay } from '@ozg/shared/keys/german-day';
import { Role } from '@ozg/shared/identity/caller';
import sql from 'sql-template-tag';
import type { EntryOrigin } from './origin';

/**
 * Locks projects, and all of a ministry where one is named, in one order, so that two reports wait for each other instead
 * of one of them failing.
 */
export async function lockProjects(tx: Statements, ids: readonly string[], ministryId: string | null): Promise<void> {
  await tx.rows(sql`select from project
    where id = any(${[...ids]}::text[]) or ministry_id = ${ministryId} and retired_on is null
    order by id collate "C" for update`);
}

/** Notes today as the day of the last report on all projects of the ministry. Answers how many they are. */
export async function confirmProjects(tx: Statements, ministryId: string): Promise<number> {
  const day = germanDay();
  await lockProjects(tx, [], ministryId);
  await tx.rows(sql`insert into project_report (project_id, reported_on)
    select id, report.day from project cross join lateral (values (reported_on), (${day}::date)) as report(day)
    where ministry_id = ${ministryId} and retired_on is null and report.day is not null on conflict do nothing`);
  const confirmed = await tx.rows(sql`update project set reported_on = ${day}
    where ministry_id = ${ministryId} and retired_on is null returning id`);
  return confirmed.length;
}

interface Report {
  ministryId: string;
  /** Its first day. */
  month: string;
  status: 'CONFIRMED' | 'CHANGED';
  note: string | null;
  origin: EntryOrigin;
}

/** Writes the ministry's report of the month; one with changes stays one with changes. Answers its identifier. */
export async function saveReport(tx: Statements, { ministryId, month, status, note, origin }: Report): Promise<string> {
  const id = `${ministryId}/${month.slice(0, 7)}`;
  const today = germanDay();
  const [saved] = await tx.rows<{ id: string }>(sql`
    insert into monthly_report (id, ministry_id, month, status, reported_on, note, as_of, provenance_id)
    values (${id}, ${ministryId}, ${month}, ${status}, ${today}, ${note}, ${today}, ${origin.provenanceId})
    on conflict (ministry_id, month) do update set
      status = case when monthly_report.status = 'CHANGED' then 'CHANGED' else excluded.status end,
      reported_on = excluded.reported_on, note = coalesce(excluded.note, monthly_report.note),
      as_of = excluded.as_of, provenance_id = excluded.provenance_id
    returning id`);
  return saved?.id ?? id;
}

/** A change is a report on the projects; each goes to its next version. */
export async function noteReports(tx: Statements, projectIds: readonly string[]): Promise<void> {
  const today = germanDay();
  await tx.rows(sql`insert into project_report (project_id, reported_on)
    select id, day from project cross join lateral (values (reported_on), (${today}::date)) as report(day)
    where id = any(${[...projectIds]}::text[]) and day is not null on conflict do nothing`);
  await tx.rows(sql`update project set version = version + 1, reported_on = ${today}
    where id = any(${[...projectIds]}::text[])`);
}

/** What an editor changes makes the ministry's report of this month one with changes. */
export async function noteChangedMonth(
  tx: Statements,
  { project, origin }: { project: { ministryId: string | null }; origin: EntryOrigin },
): Promise<void> {
  const { ministryId } = project;
  if (ministryId === null || origin.role !== Role.EDITOR) return;
  const month = `${germanDay().slice(0, 7)}-01`;
  await saveReport(tx, { ministryId, month, status: 'CHANGED', note: null, origin });
}

/** How many projects a confirmation would concern. */
export async function countProjects(tx: Statements, ministryId: string): Promise<number> {
  const [found] = await tx.rows<{ count: number }>(
    sql`select count(*)::int as count from project where ministry_id = ${ministryId} and retired_on is null`,
  );
  return found?.count ?? 0;
}
