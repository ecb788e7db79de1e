import sql, { type Sql } from 'sql-template-tag';

/** The projects `t` that there were on the day, or that of a column, each as it was; what a report says counts from its day on. */
export const projectsAsOf = (day: string | Sql): Sql => sql`(
  select v.*, p.id, p.state_code, p.version, p.stated_by, p.search_text, p.search_vector, p.retired_on,
    greatest(
      (select max(r.reported_on) from project_report r where r.project_id = p.id and r.reported_on <= ${day}),
      case when p.reported_on <= ${day} then p.reported_on end
    ) as reported_on
  from project_period v join project p on p.id = v.project_id where v.valid @> ${day}::date
) t`;
