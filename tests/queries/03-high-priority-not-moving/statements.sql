tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.priority = any($3::priority[]) group by grouping sets (()) order by "count" desc

tracking: select t.id as "id",t.title as "title",t.phase as "phase",t.priority as "priority",t.criteria as "criteria",t.reported_on as "reportedOn",t.ministry_id as "ministryId",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.priority = any($3::priority[]) order by t.phase asc,t.title asc,t.id asc limit $4
