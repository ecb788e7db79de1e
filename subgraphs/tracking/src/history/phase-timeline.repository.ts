import { conditionsOf, where } from '@ozg/shared/reading/condition';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { column, type Table, tableOf } from '@ozg/shared/reading/table';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import { Project } from '../project/project';
import { projectConditions } from '../project/project.repository';
import { ProjectDimension } from '../project-groups/project-dimension';
import type { GroupRow } from '../project-groups/project-group';
import type { PhaseTimelineArgs } from './phase-timeline.args';

const table = tableOf(Project, 'id') as Table<never>;

/**
 * Projects per month end and group. Each change counts one up in the month from which it holds and one down in the
 * month of the next change; the running sum is the number at each month's end, and what held before the first month
 * counts from it on. So the history is read once, however many months are asked for.
 */
export function phaseTimeline(
  context: RequestContext,
  { from, until, groupBy, filter }: PhaseTimelineArgs,
): Promise<(GroupRow & { month: string; count: number })[]> {
  const [first, last] = [firstOfMonth(from), firstOfMonth(until)];
  const group = join(groupBy.map((dimension) => raw(`"${dimension}"`)));
  const conditions = [
    sql`c.changed_on < ${last}::date + interval '1 month'`,
    ...conditionsOf(filter, projectConditions),
  ];
  return context.db.rows(sql`
    with span as (
      select c.changed_on as begins, lead(c.changed_on) over (
          partition by c.project_id order by c.changed_on, c.recorded_at, c.id
        ) as ends, ${join(groupBy.map(selected))}
      from phase_change c join project t on t.id = c.project_id ${where(conditions)}
    ), net as (
      select greatest(date_trunc('month', step.day::timestamp)::date, ${first}::date) as month, ${group}, sum(step.by) as by
      from span cross join lateral (values (begins, 1), (ends, -1)) as step(day, by)
      where step.day is not null group by month, ${group}
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

/** The phase is what the history says; everything else is the project's own. */
function selected(dimension: ProjectDimension): Sql {
  const value = dimension === ProjectDimension.PHASE ? raw('c.to_phase') : column(table, dimension);
  return sql`${value} as ${raw(`"${dimension}"`)}`;
}

function firstOfMonth(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
