catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join leika_service t on t.legal_basis_ids @> array[p.parent] where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join ozg_service t on exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.retired_on is null and l.legal_basis_ids @> array[p.parent]) where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

catalog: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.leika_key as "leikaKey",t.name as "name", row_number() over (order by t.leika_key asc) as place from leika_service t where t.legal_basis_ids @> array[p.parent] and t.retired_on is null order by t.leika_key asc limit $2 ) r order by p.parent, r.place

catalog: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.ozg_id as "ozgId",t.name as "name", row_number() over (order by t.name asc,t.ozg_id asc) as place from ozg_service t where exists (select 1 from leika_service l where l.ozg_id = t.ozg_id and l.retired_on is null and l.legal_basis_ids @> array[p.parent]) and t.retired_on is null order by t.name asc,t.ozg_id asc limit $2 ) r order by p.parent, r.place

catalog: select t.id as "id",t.citation as "citation",t.url as "url" from legal_basis t where t.id = any($1::text[])

communications: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.id as "id",t.title as "title",t.published_on as "publishedOn",t.issue_id as "issueId",t.position as "position", row_number() over (order by t.issue_id asc,t.position asc,t.id asc) as place from news_item t where t.ozg_ids @> array[p.parent] order by t.issue_id asc,t.position asc,t.id asc limit $2 ) r order by p.parent, r.place

communications: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.id as "id",t.title as "title",t.published_on as "publishedOn",t.reference as "reference",t.issue_id as "issueId",t.position as "position", row_number() over (order by t.issue_id asc,t.position asc,t.id asc) as place from news_item t where t.legal_basis_ids @> array[p.parent] order by t.issue_id asc,t.position asc,t.id asc limit $2 ) r order by p.parent, r.place

responsibility: select p.parent as "parent", t.id as "id",t.abbreviation as "abbreviation" from unnest($1::text[]) as p(parent) join ministry t on exists (select 1 from responsibility r where r.ministry_id = t.id and r.ozg_id = p.parent and r.role = 'RESPONSIBLE_MINISTRY') order by t.name asc,t.id asc

responsibility: select p.parent as "parent", t.id as "id",t.name as "name",t.ministry_id as "ministryId" from unnest($1::text[]) as p(parent) join base_component t on t.legal_basis_ids @> array[p.parent] order by t.name asc,t.id asc

responsibility: select t.ars as "ars",t.name as "name" from municipality t where t.ars = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

tracking: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.id as "id",t.title as "title",t.ars as "ars", row_number() over (order by t.title asc,t.id asc) as place from municipal_project t where t.legal_basis_ids @> array[p.parent] order by t.title asc,t.id asc limit $2 ) r order by p.parent, r.place

tracking: select r.*, p.parent as "parent" from unnest($1::text[]) as p(parent) cross join lateral ( select t.id as "id",t.title as "title",t.phase as "phase",t.ministry_id as "ministryId",t.ars_list as "arsList", row_number() over (order by t.title asc,t.id asc) as place from project t where t.ozg_ids @> array[p.parent] and t.retired_on is null order by t.title asc,t.id asc limit $2 ) r order by p.parent, r.place
