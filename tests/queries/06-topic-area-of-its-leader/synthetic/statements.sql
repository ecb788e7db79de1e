catalog: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.ozg_id as "ozgId",t.name as "name",(select coalesce(json_agg(r), '[]') from (select t.ozg_id as parent) p cross join lateral (select t.name as "name" from online_service t where t.ozg_ids @> array[p.parent] and t.retired_on is null order by t.name asc,t.id asc) r) as "onlineServices" from ozg_service t where t.topic_area_code = p.parent and t.retired_on is null order by t.name asc,t.ozg_id asc limit $2) r) l where l.list is not null

catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join ozg_service t on t.topic_area_code = p.parent where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select t.code as "code",t.label as "label" from topic_area t where t.code = $1

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.question as "question",t.asked_on as "askedOn" from faq_entry t where t.topic_area_code = p.parent and t.answer is null order by t.provenance_id asc,t.position asc,t.id asc limit $2) r) l where l.list is not null

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.question as "question",t.date_text as "dateText" from faq_entry t where t.topic_area_code = p.parent order by t.provenance_id asc,t.position asc,t.id asc limit $2) r) l where l.list is not null

communications: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join faq_entry t on t.topic_area_code = p.parent where t.answer is null group by grouping sets ((p.parent)) order by "count" desc

responsibility: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.role as "role",(select row_to_json(r) from (select t.state_code as parent) p cross join lateral (select t.name as "name" from state t where t.code = p.parent) r) as "state",(select row_to_json(r) from (select t.ministry_id as parent) p cross join lateral (select t.abbreviation as "abbreviation" from ministry t where t.id = p.parent) r) as "ministry",(select row_to_json(r) from (select t.organization_id as parent) p cross join lateral (select t.name as "name" from organization t where t.id = p.parent) r) as "organization",t.note as "note" from topic_area_lead t where t.topic_area_code = p.parent order by t.topic_area_code asc,t.role asc,t.id asc) r) l where l.list is not null

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.phase as "phase",t.ministry_id as "ministryId" from project t where t.topic_area_code = p.parent and t.state_code = any($2::text[]) and t.retired_on is null order by t.title asc,t.id asc limit $3) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.name as "name",t.status as "status" from digitalization_lab t where t.topic_area_code = p.parent order by t.name asc,t.id asc) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.ars as "ars",t.declared_on as "declaredOn" from reuse_interest t where t.project_id = p.parent order by t.declared_on asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join reuse_interest t on t.project_id = p.parent group by grouping sets ((p.parent)) order by "count" desc

tracking: select p.parent as "parent",t.phase as "phase",grouping(t.phase)::int as "mask",count(*)::int as "count" from (select $1::text as parent) p join project t on t.topic_area_code = p.parent where t.state_code = any($2::text[]) and t.retired_on is null group by grouping sets ((p.parent),(p.parent,t.phase)) order by "count" desc,t.phase
