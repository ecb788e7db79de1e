import { editingTables } from '@ozg/shared/editing/editing-tables';
import { sourcedColumns } from '@ozg/shared/provenance/provenance';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { aspects, histories, list, varying } from './1766000000000-tracking-histories';

/**
 * Projects are changed through the graph, and known for any day. The histories are written once and never again; what
 * held from when to when is derived from them into `project_period`, where every day belongs to one row of a project.
 */
export class TrackingEditing1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view recorded_change, project_entry');
    await runner.query('drop table project_change, project_period, project_report, audit_entry, accepted_request');
    await runner.query(
      `drop function derive_from_history, derive_from_new_projects, derive_from_changed_projects, derive_project_periods, restate_projects, restate_reports, refuse_alteration cascade;
       drop aggregate merged(jsonb); drop sequence audit_entry_number`,
    );
    for (const { table } of aspects) {
      await runner.query(
        `alter table ${table} drop column recorded_by_role, drop column recorded_by_ministry_id, drop column corrects_id`,
      );
    }
  }
}

/** What every history says about its entries. */
const entryColumns = [
  'changed_on',
  'recorded_at',
  'reason',
  'original_label',
  'recorded_by_role',
  'recorded_by_ministry_id',
  'as_of',
  'provenance_id',
];

// A plain look-up: for "exists" the planner would rather read the whole history once.
const isCorrected = (table: string): string =>
  `(select x.id from ${table} x where x.corrects_id = c.id) is not null as is_corrected`;

const aspectChanges = ['phase', 'priority', 'reuse_model'].map(
  (aspect) => `select c.id, c.project_id, '${aspect}' as property, c.from_${aspect}::text as "from",
    c.to_${aspect}::text as "to", ${list(entryColumns, 'c.')}, c.corrects_id, ${isCorrected(`${aspect}_change`)}
    from ${aspect}_change c`,
);

const required = ['title', 'ozg_ids', 'leika_keys', 'criteria', 'base_component_ids', 'ars_list', 'provenance_id'];

const derivedAfter = (table: string, event: string, rows: string): string =>
  `create trigger derive_after_${event} after ${event} on ${table}
     referencing ${rows} table as touched for each statement execute function derive_from_history()`;

const derivedFromProjects = (which: string, ids: string): string =>
  `create function derive_from_${which}_projects() returns trigger language plpgsql security definer set search_path = tracking, public, pg_temp as $$
    begin
      if current_setting('ozg.bulk', true) is distinct from 'on' and pg_trigger_depth() = 1 then
        perform derive_project_periods(array(${ids}));
      end if;
      return null;
    end
  $$`;

const statements = [
  'create extension if not exists btree_gist schema public',
  ...editingTables,
  ...aspects.map(
    ({ table }) => `alter table ${table} add column recorded_by_role text, add column recorded_by_ministry_id text,
      add column corrects_id text unique references ${table}`,
  ),
  `create table project_change (
    id text primary key,
    project_id text not null references project,
    before jsonb not null,
    after jsonb not null,
    is_creation boolean not null default false,
    changed_on date not null,
    recorded_at timestamptz(3) not null,
    reason text,
    original_label text,
    recorded_by_role text,
    recorded_by_ministry_id text,
    corrects_id text unique references project_change,
    ${sourcedColumns}
  )`,
  'create index on project_change (project_id, changed_on, recorded_at, id)',
  'create index on project_change (changed_on, recorded_at, id)',
  // Earlier reports say that everything still held, so that the age of a report is known for any day.
  `create table project_report (
    project_id text not null references project on delete cascade,
    reported_on date not null,
    primary key (project_id, reported_on)
  )`,
  `create table project_period as select id as project_id, daterange(null, null) as valid, ${list(varying)} from project with no data`,
  `alter table project_period
     alter column project_id set not null,
     alter column valid set not null,
     ${required.map((column) => `alter column ${column} set not null`).join(', ')},
     add foreign key (project_id) references project on delete cascade,
     add constraint one_period_per_day exclude using gist (project_id with =, valid with &&),
     add check (not isempty(valid))`,
  // The ways in which other entities lead to projects, for any day.
  ...['ministry_id', 'topic_area_code', 'topic'].map((column) => `create index on project_period (${column})`),
  ...['ozg_ids', 'leika_keys', 'base_component_ids', 'ars_list'].map(
    (column) => `create index on project_period using gin (${column})`,
  ),
  "create aggregate merged(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}')",
  // All histories of a project as one, each entry a patch of the row. One that was corrected is kept, but what it states
  // counts no longer.
  `create view project_entry as ${histories
    .map(
      ({ table, before, after, isCreation }) => `
    select c.project_id, c.changed_on, c.recorded_at, c.id, ${before} as before, ${after} as after,
      ${isCreation} as is_creation, exists (select from ${table} x where x.corrects_id = c.id) as is_corrected
    from ${table} c`,
    )
    .join(' union all ')}`,
  // The first known state is today's row with what each property was before its first entry; from there on the patches
  // are laid one over the other in the order of the days from which they hold.
  `create function derive_project_periods(ids text[]) returns void language sql security definer set search_path = tracking, public, pg_temp as $$
    delete from project_period v using unnest(ids) as asked(id) where v.project_id = asked.id;
    with entry as materialized (
      select e.* from unnest(ids) as asked(id) join project_entry e on e.project_id = asked.id
    ), first_known as (
      select project_id, merged(before order by changed_on desc, recorded_at desc, id desc) as state,
        min(changed_on) filter (where not is_corrected) as day, bool_or(is_creation) as is_created,
        min((after->>'started_on')::date) filter (where not is_corrected) as started_on
      from entry group by project_id
    ), start as (
      select p.id, s.state, least(f.day, f.started_on, (s.state->>'started_on')::date,
        case when f.is_created is not true then coalesce((s.state->>'as_of')::date, '-infinity') end) as day
      from unnest(ids) as asked(id) join project p on p.id = asked.id
        left join first_known f on f.project_id = p.id
        cross join lateral (select ${list(varying, 'p.')}) known
        cross join lateral (select to_jsonb(known) || coalesce(f.state, '{}') as state) s
    ), stated as (
      select project_id, day, patch from (
        select e.project_id, e.changed_on as day, merged(e.after) over earlier as patch,
          lead(e.changed_on) over earlier is distinct from e.changed_on as is_last_of_day
        from entry e where not e.is_corrected window earlier as (partition by e.project_id order by e.changed_on, e.recorded_at, e.id)
      ) each where is_last_of_day
    ), moment as (
      select s.id, t.day, s.state || t.patch as state from start s join stated t on t.project_id = s.id
      union all
      select s.id, s.day, s.state from start s
      where not exists (select from stated t where t.project_id = s.id and t.day <= s.day)
    )
    insert into project_period (project_id, valid, ${list(varying)})
    select m.id, daterange(nullif(m.day, '-infinity'), lead(m.day) over (partition by m.id order by m.day)), ${list(varying, 'r.')}
    from moment m cross join lateral jsonb_populate_record(null::project, m.state) r;
  $$`,
  // What holds last is what holds today: nothing is recorded ahead of its day.
  `create function restate_projects(ids text[]) returns void language sql security definer set search_path = tracking, public, pg_temp as $$
    update project p set ${varying.map((column) => `${column} = v.${column}`).join(', ')}
    from unnest(ids) as asked(id) join project_period v on v.project_id = asked.id and upper_inf(v.valid)
    where p.id = asked.id and row(${list(varying, 'p.')}) is distinct from row(${list(varying, 'v.')})
  $$`,
  // A bulk write derives once, at its end.
  // A list may be older than a report that was made since.
  `create function restate_reports(ids text[]) returns void language sql security definer set search_path = tracking, public, pg_temp as $$
    update project p set reported_on = r.day
    from unnest(ids) as asked(id) cross join lateral (
      select max(reported_on) as day from project_report where project_id = asked.id
    ) r
    where p.id = asked.id and (p.reported_on < r.day or p.reported_on is null and r.day is not null)
  $$`,
  `create function derive_from_history() returns trigger language plpgsql security definer set search_path = tracking, public, pg_temp as $$
    declare
      ids text[] := array(select distinct project_id from touched);
    begin
      if current_setting('ozg.bulk', true) is distinct from 'on' then
        perform derive_project_periods(ids);
        perform restate_projects(ids);
      end if;
      return null;
    end
  $$`,
  derivedFromProjects('new', 'select id from touched'),
  derivedFromProjects(
    'changed',
    `select t.id from touched t join was w on w.id = t.id where row(${list(varying, 't.')}) is distinct from row(${list(varying, 'w.')})`,
  ),
  ...histories.flatMap(({ table }) => [
    derivedAfter(table, 'insert', 'new'),
    derivedAfter(table, 'update', 'new'),
    derivedAfter(table, 'delete', 'old'),
  ]),
  `create trigger derive_after_insert after insert on project
     referencing new table as touched for each statement execute function derive_from_new_projects()`,
  `create trigger derive_after_update after update on project
     referencing old table as was new table as touched for each statement execute function derive_from_changed_projects()`,
  'select derive_project_periods(array(select id from project))',
  // What was changed, property by property, whichever history has it. All four parts come in the order of the indexes, so
  // that a page is merged from their beginnings.
  `create view recorded_change as ${aspectChanges.join(' union all ')} union all (
    select c.id || coalesce(':' || e.key, ''), c.project_id, coalesce(e.key, 'creation'), c.before->>e.key,
      case when c.is_creation then c.after->>'title' else c.after->>e.key end, ${list(entryColumns, 'c.')},
      (select x.id || coalesce(':' || e.key, '') from project_change x where x.id = c.corrects_id
        and (e.key is null or x.after ? e.key)), ${isCorrected('project_change')}
    from project_change c left join lateral (
      select key from jsonb_object_keys(c.after) key where key not in ('as_of', 'provenance_id')
    ) e on not c.is_creation
    order by c.changed_on, c.recorded_at, c.id || coalesce(':' || e.key, ''))`,
];
