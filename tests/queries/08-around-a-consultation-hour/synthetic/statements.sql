catalog: select t.ozg_id as "ozgId",t.name as "name" from ozg_service t where t.ozg_id = $1

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.held_on as "heldOn",t.topic as "topic",t.slides_url as "slidesUrl",t.material as "material" from consultation_hour t where t.ozg_ids @> array[p.parent] order by t.held_on asc,t.id asc limit $2) r) l where l.list is not null

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.label as "label",t.period_from as "periodFrom",t.published_on as "publishedOn",t.period_until as "periodUntil" from newsletter_issue t where t.id = ( select other.id from newsletter_issue own join newsletter_issue other on other.newsletter_id = own.newsletter_id and (other.period_from, other.id) < (own.period_from, own.id) where own.id = p.parent order by other.period_from desc, other.id desc limit 1 ) order by t.period_from asc,t.id asc) r) l where l.list is not null

communications: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.question as "question" from faq_entry t where t.ozg_ids @> array[p.parent] and t.answer is null order by t.provenance_id asc,t.position asc,t.id asc limit $2) r) l where l.list is not null

communications: select t.id as "id",t.label as "label",(select coalesce(json_agg(r), '[]') from (select t.id as parent) p cross join lateral (select t.position as "position",t.title as "title",(select coalesce(json_agg(r), '[]') from (select t.id as parent) p cross join lateral (select t.id as "id",t.title as "title",t.published_on as "publishedOn",t.reference as "reference",t.ministry_id as "ministryId" from news_item t where t.section_id = p.parent order by t.issue_id asc,t.position asc,t.id asc) r) as "items" from newsletter_section t where t.issue_id = p.parent order by t.position asc,t.id asc) r) as "sections" from newsletter_issue t where t.id = $1

communications: select t.id as "id",t.label as "label",t.published_on as "publishedOn",t.period_until as "periodUntil" from newsletter_issue t order by t.period_from desc nulls last,t.id asc limit $1

communications: select t.id as "id",t.topic as "topic",t.held_on as "heldOn",t.ozg_ids as "ozgIds" from consultation_hour t where t.id = $1

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

responsibility: select t.id as "id",t.abbreviation as "abbreviation" from ministry t where t.id = any($1::text[])

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.property as "property",t."from" as "from",t."to" as "to",t.changed_on as "changedOn",t.is_corrected as "isCorrected",t.project_id as "projectId" from recorded_change t where t.changed_on >= p.parent::date and t.changed_on <= $2 order by t.changed_on asc,t.recorded_at asc,t.id asc limit $3) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.property as "property",t."from" as "from",t."to" as "to",t.changed_on as "changedOn",t.is_corrected as "isCorrected",t.project_id as "projectId" from recorded_change t where t.changed_on >= p.parent::date and t.changed_on <= $2 order by t.changed_on asc,t.recorded_at asc,t.id asc limit $3) r) l where l.list is not null

tracking: select p.parent as "parent", l.list as "list" from (select $1::text as parent) p cross join lateral ( select json_agg(r) as list from (select t.id as "id",t.title as "title",t.phase as "phase" from project_of_service l join project t on t.id = l.project_id where l.ozg_id = p.parent and t.retired_on is null order by l.title,l.project_id limit $2) r) l where l.list is not null

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join recorded_change t on t.changed_on >= p.parent::date and t.changed_on <= $2 group by grouping sets ((p.parent)) order by "count" desc

tracking: select p.parent as "parent",0 as "mask",count(*)::int as "count" from (select $1::text as parent) p join recorded_change t on t.changed_on >= p.parent::date and t.changed_on <= $2 group by grouping sets ((p.parent)) order by "count" desc

tracking: select t.id as "id",t.title as "title",t.ministry_id as "ministryId" from project t where t.id = any($1::text[])
