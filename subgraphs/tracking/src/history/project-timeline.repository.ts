import { germanDay } from '@ozg/shared/keys/german-day';
import { conditionsOf, where } from '@ozg/shared/reading/condition';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { column, type Table, tableOf } from '@ozg/shared/reading/table';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Project } from '../project/project';
import { projectConditions } from '../project/project.repository';
import type { GroupRow } from '../project-groups/project-group';
import type { ProjectTimelineArgs } from './project-timeline.args';

const table = tableOf(Project, 'id') as Table<never>;

/** Every period `t` of every project, with what does not vary. */
const periods = raw(`(select v.*, p.id, p.state_code, p.retired_on, p.search_text, p.search_vector
  from project_period v join project p on p.id = v.project_id) t`);

/**
 * Projects per month end and group. Each period counts one up in the month in which it begins and one down in the month
 * in which it is over; the running sum is the number at each month's end, and what held before the first month counts
 * from it on. So every period is read once, however many months are asked for, and days are told apart before months are.
 */
export function projectTimeline(
  context: RequestContext,
  { from, until, groupBy, filter }: ProjectTimelineArgs,
): Promise<(GroupRow & { month: string; count: number })[]> {
  const { isRetired, ...others } = filter ?? {};
  const [first, last] = [firstOfMonth(from), firstOfMonth(until)];
  const group = join(groupBy.map((dimension) => raw(`"${dimension}"`)));
  const selected = groupBy.map((dimension) => sql`${column(table, dimension)} as ${raw(`"${dimension}"`)}`);
  const held = heldWhile(isRetired ?? false);
  // What was over by the end of the first month is counted up and down within it.
  const lasting = sql`(upper_inf(t.valid) or upper(t.valid) >= ${first}::date + interval '1 month')`;
  const conditions = [lasting, sql`not isempty(${held})`, ...conditionsOf(others, projectConditions)];
  return context.db.rows(sql`
    with span as (
      select ${held} as held, ${join(selected)} from ${periods} ${where(conditions)}
    ), step as (
      select coalesce(lower(held), '-infinity') as day, ${group}, count(*) as by from span group by day, ${group}
      union all
      select upper(held) as day, ${group}, -count(*) from span where not upper_inf(held) group by day, ${group}
    ), net as (
      select greatest(date_trunc('month', day::timestamp)::date, ${first}::date) as month, ${group}, sum(by) as by
      from step where day < ${last}::date + interval '1 month' and day <= ${germanDay()} group by month, ${group}
    ), point as (
      select month, ${group}, (sum(by) over (partition by ${group} order by month))::int as count, asked from (
        select month, ${group}, by, false as asked from net
        union all
        select m.month::date, g.*, 0, true from (select distinct ${group} from net) g
          cross join generate_series(${first}::timestamp, ${last}::timestamp, interval '1 month') as m(month)
      ) net_and_months
    )
    select month, ${group}, count from point where asked and count > 0 order by month, ${group}`);
}

/** While a project is in its list, or since it is no longer. */
function heldWhile(isRetired: boolean): Sql {
  return isRetired
    ? sql`case when t.retired_on is null then 'empty' else t.valid * daterange(t.retired_on, null) end`
    : sql`t.valid * daterange(null, t.retired_on)`;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
