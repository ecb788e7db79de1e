import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql from 'sql-template-tag';
import type { ProjectStatus } from './project-status';

interface Moment {
  projectId: string;
  day: string;
}

/** What held for a project on a day. All projects and days of a request are one statement, an index look-up each. */
export function statusOn(context: RequestContext, moment: Moment): Promise<ProjectStatus> {
  return context
    .loader<Moment, ProjectStatus>('status on', (moments) =>
      context.db.rows<ProjectStatus>(
        sql`select m.day, v.phase, v.priority, v.reuse_model as "reuseModel"
          from unnest(${moments.map(({ projectId }) => projectId)}::text[], ${moments.map(({ day }) => day)}::date[])
            with ordinality as m(project_id, day, place)
          left join project_period v on v.project_id = m.project_id and v.valid @> m.day
          order by m.place`,
      ),
    )
    .load(moment);
}
