import { loadedRecordsTable } from '@ozg/shared/database/load-records';
import { provenanceTable, sourcedColumns } from '@ozg/shared/provenance/provenance';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tracking1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `drop table digitalization_lab, municipal_request, journey_stage, municipal_strategy, municipal_project,
       monthly_report, reuse_interest, status_statement, assessment, reuse_model_change, priority_change, phase_change,
       project, provenance, loaded_records`,
    );
    await runner.query('drop type assessment_dimension, priority_criterion, reuse_model, priority, phase');
  }
}

// German words sort as Germans expect: ä with a.
const german = 'collate "de-x-icu"';

// Drivers read arrays of an own type as plain text, so lists of criteria are text held against the type.
const criteria = 'criteria text[] not null check (criteria <@ enum_range(null::priority_criterion)::text[])';

/** A history: one entry per change. */
const changeTable = (aspect: string, more = ''): string[] => [
  // Milliseconds are all that JavaScript keeps of a time; with more, a cursor could not find its place again.
  `create table ${aspect}_change (
    id text primary key,
    project_id text not null references project,
    from_${aspect} ${aspect},
    to_${aspect} ${aspect} not null,
    changed_on date not null,
    recorded_at timestamptz(3) not null,
    reason text,
    original_label text,
    ${more}
    ${sourcedColumns}
  )`,
  `create index on ${aspect}_change (project_id, changed_on, recorded_at, id) include (to_${aspect})`,
  `create index on ${aspect}_change (changed_on, recorded_at, id)`,
];

const statements = [
  loadedRecordsTable,
  provenanceTable,
  // DEPRIORITIZED comes last: it is a phase of its own and must not sort below 0.
  `create type phase as enum ('NOT_STARTED', 'INITIALIZATION', 'REUSE_ASSESSMENT', 'REUSE_PLANNING', 'IMPLEMENTATION',
    'ROLLOUT', 'COMPLETED', 'DEPRIORITIZED')`,
  "create type priority as enum ('HIGH', 'MEDIUM', 'LOW', 'NO_NEED')",
  `create type reuse_model as enum ('EFA', 'REUSABLE_SOFTWARE', 'FIM_BASED_OWN_DEVELOPMENT', 'STATE_SOLUTION',
    'FEDERAL_SOLUTION', 'UNDECIDED')`,
  `create type priority_criterion as enum ('DEMAND', 'CASE_NUMBERS', 'POLITICAL_GOALS', 'EFFORT', 'COMPLEXITY',
    'DIGITALIZATION_POTENTIAL')`,
  "create type assessment_dimension as enum ('LEGAL', 'TECHNICAL', 'FINANCIAL', 'ORGANIZATIONAL')",
  `create table project (
    id text primary key,
    title text ${german} not null,
    state_code text not null check (state_code ~ '^DE-[A-Z]{2}$'),
    ministry_id text,
    ozg_ids text[] not null,
    leika_keys text[] not null,
    topic_area_code text,
    level text check (level in ('FEDERAL', 'STATE', 'MUNICIPAL', 'UNRESOLVED')),
    topic text,
    phase phase,
    phase_label text,
    priority priority,
    priority_label text,
    ${criteria},
    reuse_model reuse_model,
    reuse_model_label text,
    reuse_route text,
    base_component_ids text[] not null,
    ars_list text[] not null,
    available_online boolean,
    ozg_conformant boolean,
    available_area_wide boolean,
    online_service_name text,
    reported_on date,
    started_on date,
    completed_on date,
    note text,
    version int not null default 1,
    ${sourcedColumns}
  )`,
  'create index on project (title, id)',
  'create index on project (state_code, title, id)',
  'create index on project (ministry_id, title, id)',
  'create index on project (topic_area_code, title, id)',
  'create index on project (phase, id)',
  'create index on project (priority, id)',
  'create index on project (reported_on, id)',
  'create index on project (topic, state_code, title, id)',
  'create index on project using gin (ozg_ids)',
  'create index on project using gin (leika_keys)',
  'create index on project using gin (base_component_ids)',
  'create index on project using gin (ars_list)',
  'create index on project using gin (criteria)',
  ...changeTable('phase'),
  ...changeTable('priority', `${criteria},`),
  ...changeTable('reuse_model'),
  `create table assessment (
    id text primary key,
    project_id text not null references project,
    dimension assessment_dimension not null,
    result text,
    note text,
    ${sourcedColumns}
  )`,
  'create index on assessment (project_id, dimension, id)',
  `create table status_statement (
    id text primary key,
    project_id text references project,
    text text not null,
    date_text text,
    area text,
    ars text,
    figure int,
    ${sourcedColumns}
  )`,
  'create index on status_statement (project_id, as_of, id)',
  'create index on status_statement (as_of, id)',
  'create index on status_statement (ars)',
  `create table reuse_interest (
    id text primary key,
    project_id text not null references project,
    ars text not null,
    note text,
    declared_on date,
    ${sourcedColumns},
    unique (project_id, ars)
  )`,
  'create index on reuse_interest (ars)',
  `create table monthly_report (
    id text primary key,
    ministry_id text not null,
    month date not null check (extract(day from month) = 1),
    status text not null check (status in ('CONFIRMED', 'CHANGED')),
    reported_on date not null,
    note text,
    ${sourcedColumns},
    unique (ministry_id, month)
  )`,
  'create index on monthly_report (month, id)',
  `create table municipal_project (
    id text primary key,
    ars text not null,
    title text ${german} not null,
    kind text not null check (kind in ('SHOWCASE', 'PLANNED')),
    wording text not null,
    status text,
    partners text[] not null,
    components text[] not null,
    topic text,
    legal_basis_ids text[] not null,
    ${sourcedColumns}
  )`,
  'create index on municipal_project (title, id)',
  'create index on municipal_project (ars, title, id)',
  'create index on municipal_project (topic, ars)',
  'create index on municipal_project using gin (legal_basis_ids)',
  `create table municipal_strategy (
    id text primary key,
    ars text not null,
    wording text not null,
    topics text[] not null,
    ${sourcedColumns}
  )`,
  'create index on municipal_strategy (ars, id)',
  `create table journey_stage (
    id text primary key,
    position int not null unique,
    label text not null,
    prompts text[] not null,
    goals text[] not null,
    ${sourcedColumns}
  )`,
  `create table municipal_request (
    id text primary key,
    text text not null,
    journey_stage_id text references journey_stage,
    ${sourcedColumns}
  )`,
  'create index on municipal_request (journey_stage_id)',
  `create table digitalization_lab (
    id text primary key,
    name text ${german} not null,
    topic_area_code text not null,
    status text,
    started_on date,
    ozg_id text,
    ${sourcedColumns}
  )`,
  'create index on digitalization_lab (topic_area_code, name, id)',
];
