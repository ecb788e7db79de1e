responsibility: select t.ars as "ars",t.name as "name" from municipality t where t.ars = $1

responsibility: select t.ars as "ars",t.name as "name" from municipality t where t.ars = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.kind as "kind",t.topic as "topic",t.status as "status",t.ars as "ars" from municipal_project t where t.ars = p.parent order by t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.wording as "wording",t.topics as "topics" from municipal_strategy t where t.ars = p.parent order by t.ars asc,t.id asc) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.kind as "kind",t.status as "status",t.partners as "partners",t.ars as "ars",t.provenance_id as "provenanceId" from municipal_project t where t.topic = substr(p.parent, 14) and t.ars <> left(p.parent, 12) order by t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from unnest($1::text[]) as p(parent) cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.phase as "phase",t.ministry_id as "ministryId" from project t where t.state_code = left(p.parent, 5) and t.topic = substr(p.parent, 7) and t.retired_on is null order by t.title asc,t.id asc limit $2) r) l where l.list is not null

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join municipal_project t on t.topic = substr(p.parent, 14) and t.ars <> left(p.parent, 12) group by grouping sets ((p.parent)) order by "count" desc

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from unnest($1::text[]) as p(parent) join project t on t.state_code = left(p.parent, 5) and t.topic = substr(p.parent, 7) where t.retired_on is null group by grouping sets ((p.parent)) order by "count" desc

tracking: select t.id as "id",t.source as "source" from provenance t where t.id = $1
