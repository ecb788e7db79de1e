catalog: select t.ozg_id as "ozgId",t.name as "name",(select coalesce(json_agg(r), '[]') from (select t.ozg_id as parent) p cross join lateral (select t.kind as "kind" from service_marker t where t.ozg_id = p.parent order by t.kind asc,t.id asc) r) as "markers" from ozg_service t where t.ozg_id = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation",t.name as "name" from ministry t where t.id = any($1::text[])

tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.priority = any($3::priority[]) and t.retired_on is null group by grouping sets (()) order by "count" desc

tracking: select t.id as "id",t.title as "title",t.phase as "phase",t.priority as "priority",t.criteria as "criteria",t.reported_on as "reportedOn",t.ministry_id as "ministryId",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.priority = any($3::priority[]) and t.retired_on is null order by t.phase asc,t.title asc,t.id asc limit $4
