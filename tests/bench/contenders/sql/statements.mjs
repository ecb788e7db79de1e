const service = {
  name: 'service',
  text: `select json_build_object('ozgService', json_build_object(
      'ozgId', s.ozg_id, 'name', s.name,
      'topicArea', (select json_build_object('code', code, 'label', label) from catalog.topic_area a where a.code = s.topic_area_code),
      'ministries', coalesce((
        select json_agg(json_build_object('id', m.id, 'abbreviation', m.abbreviation, 'name', m.name) order by m.name, m.id)
        from responsibility.ministry m where exists (
          select from responsibility.responsibility r
          where r.ozg_id = s.ozg_id and r.ministry_id = m.id and r.role = 'RESPONSIBLE_MINISTRY')), '[]')))::text as json
    from catalog.ozg_service s where s.ozg_id = $1`,
  values: ({ ozgId }) => [ozgId],
};

const page = {
  name: 'page',
  text: `with service as (
      select ozg_id, name from catalog.ozg_service
      where retired_on is null and (name, ozg_id) > ($1, $2) order by name, ozg_id limit 50
    ), responsible as (
      select ozg_id, json_agg(json_build_object('id', id, 'abbreviation', abbreviation) order by name, id) as list from (
        select distinct r.ozg_id, m.id, m.abbreviation, m.name
        from service s join responsibility.responsibility r on r.ozg_id = s.ozg_id and r.role = 'RESPONSIBLE_MINISTRY'
          join responsibility.ministry m on m.id = r.ministry_id) each
      group by ozg_id
    )
    select json_build_object('ozgServices', json_build_object('nodes', json_agg(json_build_object(
      'ozgId', s.ozg_id, 'name', s.name, 'ministries', coalesce(r.list, '[]'),
      'projects', json_build_object('nodes', coalesce(p.list, '[]'))) order by s.name, s.ozg_id)))::text as json
    from service s left join responsible r on r.ozg_id = s.ozg_id cross join lateral (
      select json_agg(json_build_object('phase', phase, 'priority', priority) order by title, id) as list from (
        select l.title, l.project_id as id, t.phase, t.priority
        from tracking.project_of_service l join tracking.project t on t.id = l.project_id
        where l.ozg_id = s.ozg_id and t.retired_on is null order by l.title, l.project_id limit 3) each) p`,
  values: ({ after }) => [after.name, after.ozgId],
};

const report = {
  name: 'report',
  text: `with service as (
      select leika_key, name from catalog.leika_service
      where retired_on is null and leika_key > $1 order by leika_key limit $2
    ), responsible as (
      select r.leika_key, json_agg(json_build_object('ministry', case when m.id is not null
        then json_build_object('id', m.id, 'abbreviation', m.abbreviation) end) order by r.ozg_id, r.role, r.id) as list
      from service s join responsibility.responsibility r on r.leika_key = s.leika_key and r.retired_on is null
        left join responsibility.ministry m on m.id = r.ministry_id
      group by r.leika_key
    )
    select json_build_object('nodes', json_agg(json_build_object(
      'leikaKey', s.leika_key, 'name', s.name, 'responsibilities', coalesce(r.list, '[]'),
      'projects', json_build_object('nodes', coalesce(p.list, '[]'))) order by s.leika_key))::text as json
    from service s left join responsible r on r.leika_key = s.leika_key cross join lateral (
      select json_agg(json_build_object('id', id, 'title', title, 'phase', phase, 'phaseChanges', (
        select json_agg(json_build_object('changedOn', changed_on, 'to', to_phase) order by changed_on, recorded_at, c.id)
        from tracking.phase_change c where c.project_id = each.id)) order by title, id) as list from (
          select id, title, phase from tracking.project
          where leika_keys @> array[s.leika_key] and retired_on is null order by title, id limit 5) each) p`,
  values: ({ after, services }) => [after, services],
};

const counts = {
  name: 'counts',
  text: `select json_build_object('projects', json_build_object('counts', json_agg(json_build_object(
      'ministry', case when m.id is not null then json_build_object('id', m.id, 'abbreviation', m.abbreviation) end,
      'phase', g.phase, 'count', g.count)
      order by g.count desc, coalesce(g.ministry_id, '') || ' ' || coalesce(g.phase::text, '') collate "de-x-icu")))::text as json
    from (
      select ministry_id, phase, count(*) as count from tracking.project
      where retired_on is null and topic_area_code = any($1) group by ministry_id, phase) g
    left join responsibility.ministry m on m.id = g.ministry_id`,
  values: ({ topicAreas }) => [topicAreas],
};

/** One statement per shape; PostgreSQL makes the JSON. */
export const statements = { S1: service, S2: page, S3: report, S4: counts };
