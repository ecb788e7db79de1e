import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql, { empty } from 'sql-template-tag';
import type { MonthlyReportStatus } from './monthly-report';

export interface MinistryMonthRow {
  ministryId: string;
  month: string;
  status: MonthlyReportStatus;
  projectCount: number;
  unreportedCount: number;
  reportId: string | null;
}

/** All ministries that had projects at the end of the month, with their reports; one statement. */
export function ministryMonths(
  context: RequestContext,
  month: string,
  states?: readonly string[],
): Promise<MinistryMonthRow[]> {
  const inStates = states ? sql`and p.state_code = any(${[...states]}::text[])` : empty;
  return context.db.rows<MinistryMonthRow>(sql`
    with span as (
      select ${month}::date as first, (${month}::date + interval '1 month - 1 day')::date as last
    ), held as (
      select v.ministry_id, count(*)::int as projects, count(*) filter (
          where (p.reported_on is null or p.reported_on < span.first) and not exists (
            select from project_report r where r.project_id = p.id and r.reported_on >= span.first)
        )::int as unreported
      from span join project_period v on v.valid @> span.last join project p on p.id = v.project_id
      where v.ministry_id is not null and (p.retired_on is null or p.retired_on > span.last) ${inStates}
      group by v.ministry_id
    )
    select held.ministry_id as "ministryId", span.first as month, coalesce(r.status, 'MISSING') as status,
      held.projects as "projectCount", held.unreported as "unreportedCount", r.id as "reportId"
    from span cross join held left join monthly_report r on r.ministry_id = held.ministry_id and r.month = span.first
    order by held.ministry_id`);
}
