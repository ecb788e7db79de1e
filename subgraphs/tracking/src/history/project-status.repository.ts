import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql, { raw, type Sql } from 'sql-template-tag';
import type { ProjectStatus } from './project-status';

interface Moment {
  projectId: string;
  day: string;
}

/** What held for a project on a day. All projects and days of a request are one statement, three index look-ups each. */
export function statusOn(context: RequestContext, moment: Moment): Promise<ProjectStatus> {
  return context
    .loader<Moment, ProjectStatus>('status on', (moments) =>
      context.db.rows<ProjectStatus>(
        sql`select m.day, phase.value as "phase", priority.value as "priority", reuse_model.value as "reuseModel"
          from unnest(${moments.map(({ projectId }) => projectId)}::text[], ${moments.map(({ day }) => day)}::date[])
            with ordinality as m(project_id, day, place)
          ${lastBy('phase')} ${lastBy('priority')} ${lastBy('reuse_model')}
          order by m.place`,
      ),
    )
    .load(moment);
}

// Of two changes that hold from the same day the one written down later counts.
function lastBy(aspect: 'phase' | 'priority' | 'reuse_model'): Sql {
  return sql`left join lateral (
    select ${raw(`c.to_${aspect}`)} as value from ${raw(`${aspect}_change`)} c
    where c.project_id = m.project_id and c.changed_on <= m.day order by c.changed_on desc, c.recorded_at desc, c.id desc limit 1
  ) ${raw(aspect)} on true`;
}
