-- What PostGraphile shows: the tables of three subgraphs as one schema, joined where this project has references.
drop schema if exists bench_postgraphile cascade;
create schema bench_postgraphile;
set local search_path = bench_postgraphile;

create view topic_area as select code, label from catalog.topic_area;
comment on view topic_area is '@primaryKey code';

create view ozg_service as select ozg_id, name, topic_area_code from catalog.ozg_service where retired_on is null;
comment on view ozg_service is E'@primaryKey ozg_id\n@foreignKey (topic_area_code) references topic_area (code)';

create view leika_service as select leika_key, name from catalog.leika_service where retired_on is null;
comment on view leika_service is '@primaryKey leika_key';

create view ministry as select id, abbreviation, name from responsibility.ministry;
comment on view ministry is '@primaryKey id';

create view responsibility as
  select id, leika_key, ministry_id from responsibility.responsibility where retired_on is null;
comment on view responsibility is
  E'@primaryKey id\n@foreignKey (leika_key) references leika_service (leika_key)\n@foreignKey (ministry_id) references ministry (id)';

create view project as
  select id, title, phase, priority, ozg_ids, leika_keys from tracking.project where retired_on is null;
comment on view project is '@primaryKey id';

create view phase_change as select id, project_id, changed_on, recorded_at, to_phase from tracking.phase_change;
comment on view phase_change is E'@primaryKey id\n@foreignKey (project_id) references project (id)';

create view project_count as
  select ministry_id, phase, count(*)::int as number from tracking.project where retired_on is null group by 1, 2;
comment on view project_count is '@foreignKey (ministry_id) references ministry (id)';

-- A list of keys is no foreign key: these are the relations through them.
create function ozg_service_ministries(service ozg_service) returns setof ministry language sql stable as $$
  select m.id, m.abbreviation, m.name from responsibility.ministry m where exists (
    select from responsibility.responsibility r
    where r.ozg_id = service.ozg_id and r.ministry_id = m.id and r.role = 'RESPONSIBLE_MINISTRY')
  order by m.name, m.id
$$;

create function ozg_service_projects(service ozg_service) returns setof project language sql stable as $$
  select * from bench_postgraphile.project where ozg_ids @> array[service.ozg_id] order by title, id
$$;

create function leika_service_projects(service leika_service) returns setof project language sql stable as $$
  select * from bench_postgraphile.project where leika_keys @> array[service.leika_key] order by title, id
$$;

create function counted_projects(topic_areas text[]) returns setof project_count language sql stable as $$
  select ministry_id, phase, count(*)::int from tracking.project
  where retired_on is null and topic_area_code = any(topic_areas) group by 1, 2 order by 3 desc, 1, 2
$$;
