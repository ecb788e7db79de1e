catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join leika_service t on t.ozg_id = p.parent where t.sdg2_relevant = $2 and t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select t.ozg_id as "ozgId" from ozg_service t where t.ozg_id = any($1::text[])

catalog: select t.ozg_id as "ozgId",t.name as "name" from ozg_service t where t.ozg_id = any($1::text[])

catalog: select t.ozg_id as "ozgId",t.name as "name",(select coalesce(json_agg(r), '[]') from (select t.ozg_id as parent) p cross join lateral (select t.name as "name",t.url as "url" from online_service t where t.ozg_ids @> array[p.parent] and t.retired_on is null order by t.name asc,t.id asc) r) as "onlineServices" from ozg_service t where t.ozg_id = any($1::text[])

responsibility: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.abbreviation as "abbreviation" from ministry t where t.id = any(array(select r.ministry_id from responsibility r where r.ozg_id = p.parent and r.role = 'RESPONSIBLE_MINISTRY')) order by t.name asc,t.id asc) r) l where l.list is not null

tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.ministry_id is null and t.retired_on is null group by grouping sets (()) order by "count" desc

tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.available_online = $3 and t.retired_on is null group by grouping sets (()) order by "count" desc

tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.available_online = $3 and t.retired_on is null group by grouping sets (()) order by "count" desc

tracking: select 0 as "mask",count(*)::int as "count" from project t where t.state_code = any($1::text[]) and t.priority = any($2::priority[]) and t.retired_on is null group by grouping sets (()) order by "count" desc

tracking: select t.id as "id",t.title as "title",t.online_service_name as "onlineServiceName",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.available_online = $3 and t.retired_on is null order by t.title asc,t.id asc limit $4

tracking: select t.id as "id",t.title as "title",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.ministry_id is null and t.retired_on is null order by t.title asc,t.id asc limit $2

tracking: select t.id as "id",t.title as "title",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.priority = any($2::priority[]) and t.retired_on is null order by t.title asc,t.id asc limit $3

tracking: select t.id as "id",t.title as "title",t.phase_label as "phaseLabel",t.ozg_ids as "ozgIds" from project t where t.state_code = any($1::text[]) and t.phase = any($2::phase[]) and t.available_online = $3 and t.retired_on is null order by t.title asc,t.id asc limit $4
