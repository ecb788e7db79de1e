responsibility: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.function as "function",t.unit as "unit",t.email as "email" from contact_point t where t.ministry_id = p.parent order by t.function asc,t.id asc) r) l where l.list is not null

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation",t.name as "name" from ministry t where t.state_code = any($1::text[]) order by t.name asc,t.id asc limit $2

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join project t on t.ministry_id = p.parent where (t.reported_on is null or t.reported_on < $2) and t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

tracking: select p.parent as "parent",t.phase as "phase",t.priority as "priority",grouping(t.phase,t.priority)::int as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join project t on t.ministry_id = p.parent where t.retired_on is null group by grouping sets ((p.parent),(p.parent,t.phase),(p.parent,t.priority)) order by "count" desc,t.phase,t.priority

tracking: select t.ministry_id as "ministryId",t.phase as "phase",grouping(t.ministry_id,t.phase)::int as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.retired_on is null group by grouping sets ((t.ministry_id,t.phase)) order by "count" desc,t.ministry_id,t.phase
