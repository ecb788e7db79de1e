catalog: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.leika_key as "leikaKey",t.name as "name" from leika_service t where t.legal_basis_ids @> array[p.parent] and t.retired_on is null order by t.leika_key asc limit $2) r) l where l.list is not null

catalog: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.ozg_id as "ozgId",t.name as "name" from ozg_service t where exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.retired_on is null and l.legal_basis_ids @> array[p.parent]) and t.retired_on is null order by t.name asc,t.ozg_id asc limit $2) r) l where l.list is not null

catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join leika_service t on t.legal_basis_ids @> array[p.parent] where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join ozg_service t on exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.retired_on is null and l.legal_basis_ids @> array[p.parent]) where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select t.id as "id",t.citation as "citation",t.url as "url" from legal_basis t where t.id = $1

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.title as "title",t.published_on as "publishedOn",t.reference as "reference",(select row_to_json(r) from (select t.issue_id as parent) p cross join lateral (select t.label as "label" from newsletter_issue t where t.id = p.parent) r) as "issue" from news_item t where t.legal_basis_ids @> array[p.parent] order by t.issue_id asc,t.position asc,t.id asc limit $2) r) l where l.list is not null

communications: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.title as "title",t.published_on as "publishedOn" from news_item t where t.ozg_ids @> array[p.parent] order by t.issue_id asc,t.position asc,t.id asc limit $2) r) l where l.list is not null

responsibility: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.name as "name",(select row_to_json(r) from (select t.ministry_id as parent) p cross join lateral (select t.abbreviation as "abbreviation" from ministry t where t.id = p.parent) r) as "ministry" from base_component t where t.legal_basis_ids @> array[p.parent] order by t.name asc,t.id asc) r) l where l.list is not null

responsibility: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.abbreviation as "abbreviation" from ministry t where t.id = any(array(select r.ministry_id from responsibility r where r.ozg_id = p.parent and r.role = 'RESPONSIBLE_MINISTRY')) order by t.name asc,t.id asc) r) l where l.list is not null

responsibility: select t.ars as "ars",t.name as "name" from municipality t where t.ars = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.ars as "ars" from municipal_project t where t.legal_basis_ids @> array[p.parent] order by t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.phase as "phase",t.ministry_id as "ministryId",t.ars_list as "arsList" from project_of_service l join project t on t.id = l.project_id where l.ozg_id = p.parent and t.retired_on is null order by l.title,l.project_id limit $2) r) l where l.list is not null
