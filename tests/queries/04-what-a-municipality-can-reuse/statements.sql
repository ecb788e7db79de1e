catalog: select 0 as "mask",count(*)::int as "count" from leika_service t where t.leika_type_codes && $1::text[] and t.retired_on is null group by grouping sets (()) order by "count" desc

catalog: select t.leika_key as "leikaKey",t.name as "name",t.leika_type_codes as "leikaTypeCodes",(select row_to_json(r) from (select t.ozg_id as parent) p cross join lateral (select t.name as "name" from ozg_service t where t.ozg_id = p.parent) r) as "ozgService" from leika_service t where t.leika_type_codes && $1::text[] and t.retired_on is null order by t.leika_key asc limit $2

responsibility: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.name as "name",t.free_for_municipalities as "freeForMunicipalities",(select row_to_json(r) from (select t.ministry_id as parent) p cross join lateral (select t.abbreviation as "abbreviation" from ministry t where t.id = p.parent) r) as "ministry" from base_component t where t.state_code = p.parent order by t.name asc,t.id asc limit $2) r) l where l.list is not null

responsibility: select t.ars as "ars",t.name as "name",t.kind as "kind",t.parent_ars as "parentArs",(select row_to_json(r) from (select t.state_code as parent) p cross join lateral (select t.code as "code" from state t where t.code = p.parent) r) as "state" from municipality t where t.ars = $1

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.phase as "phase",t.reuse_model as "reuseModel",t.reuse_route as "reuseRoute",t.ozg_ids as "ozgIds",t.base_component_ids as "baseComponentIds" from project t where t.state_code = p.parent and t.phase in ('IMPLEMENTATION', 'ROLLOUT', 'COMPLETED') and t.retired_on is null order by t.phase asc,t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.reuse_model_label as "reuseModelLabel",t.available_online as "availableOnline" from project t where t.ars_list @> array[p.parent] and t.retired_on is null order by t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.text as "text",t.date_text as "dateText" from status_statement t where t.project_id = p.parent order by t.as_of asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join project t on t.ars_list @> array[p.parent] where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join project t on t.state_code = p.parent and t.phase in ('IMPLEMENTATION', 'ROLLOUT', 'COMPLETED') where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc
