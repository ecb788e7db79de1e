catalog: select 0 as "mask",count(*)::int as "count" from ozg_service t where exists (select 1 from service_marker m where m.ozg_id = t.ozg_id and m.kind = any($1::text[])) and t.retired_on is null group by grouping sets (()) order by "count" desc

catalog: select t.id as "id",t.source as "source",t.is_confirmed as "isConfirmed" from provenance t where t.id = any($1::text[])

catalog: select t.ozg_id as "ozgId",t.name as "name",(select coalesce(json_agg(r), '[]') from (select t.ozg_id as parent) p cross join lateral (select t.id as "id",t.kind as "kind",t.provenance_id as "provenanceId" from service_marker t where t.ozg_id = p.parent order by t.kind asc,t.id asc) r) as "markers" from ozg_service t where exists (select 1 from service_marker m where m.ozg_id = t.ozg_id and m.kind = any($1::text[])) and t.retired_on is null order by t.name asc,t.ozg_id asc limit $2

responsibility: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.abbreviation as "abbreviation",t.name as "name" from ministry t where t.id = any(array(select r.ministry_id from responsibility r where r.ozg_id = p.parent and r.role = 'RESPONSIBLE_MINISTRY')) order by t.name asc,t.id asc) r) l where l.list is not null

tracking: select m.day, v.phase, v.priority, v.reuse_model as "reuseModel" from unnest($1::text[], $2::date[]) with ordinality as m(project_id, day, place) left join project_period v on v.project_id = m.project_id and v.valid @> m.day order by m.place

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.changed_on as "changedOn",t.from_phase as "from",t.to_phase as "to" from phase_change t where t.project_id = p.parent and not exists (select 1 from phase_change x where x.corrects_id = t.id) order by t.changed_on desc,t.recorded_at desc,t.id desc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.text as "text",t.area as "area",t.date_text as "dateText",t.as_of as "asOf",t.provenance_id as "provenanceId" from status_statement t where t.project_id = p.parent order by t.as_of asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.reuse_model as "reuseModel",t.reuse_model_label as "reuseModelLabel" from project_of_service l join project t on t.id = l.project_id where l.ozg_id = p.parent and t.state_code = any($2::text[]) and t.retired_on is null order by l.title,l.project_id limit $3) r) l where l.list is not null

tracking: select t.id as "id",t.source as "source" from provenance t where t.id = any($1::text[])
