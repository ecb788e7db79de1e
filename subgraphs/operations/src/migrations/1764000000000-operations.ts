import { loadedRecordsTable } from '@ozg/shared/database/load-records';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Operations1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table quality_finding, quality_rule, import_run, loaded_records');
    await runner.query('drop type severity');
  }
}

// German words sort as Germans expect: ä with a.
const german = 'collate "de-x-icu"';

const statements = [
  loadedRecordsTable,
  // Milliseconds are all that JavaScript keeps of a time; with more, a cursor could not find its place again.
  `create table import_run (
    id text primary key,
    kind text not null check (kind in ('CATALOG', 'LEIKA', 'XZUFI', 'MUNICIPALITIES', 'LAWS', 'PROJECTS',
      'AVAILABILITY', 'SNAPSHOT')),
    scope text,
    file_name text not null,
    file_hash text,
    source text,
    as_of date,
    status text not null check (status in ('RUNNING', 'APPLIED', 'UNCHANGED', 'REFUSED', 'ABORTED')),
    started_at timestamptz(3) not null,
    ended_at timestamptz(3),
    imported_by text not null,
    rows_read int not null default 0,
    rows_created int not null default 0,
    rows_changed int not null default 0,
    rows_retired int not null default 0,
    rows_rejected int not null default 0,
    message text
  )`,
  'create index on import_run (started_at desc, id)',
  'create index on import_run (kind, started_at desc, id)',
  // In the order of weight: what is worst comes first.
  "create type severity as enum ('ERROR', 'WARNING', 'INFO')",
  `create table quality_rule (
    id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    label text ${german} not null,
    explanation text not null,
    severity severity not null,
    position int not null,
    checked_at timestamptz(3)
  )`,
  `create table quality_finding (
    id text primary key,
    rule_id text not null references quality_rule on delete cascade,
    severity severity not null,
    explanation text not null,
    subject_type text not null,
    subject_key text not null,
    subject_label text ${german} not null,
    ministry_id text,
    state_code text check (state_code ~ '^DE-[A-Z]{2}$'),
    first_seen_at timestamptz(3) not null,
    checked_at timestamptz(3) not null
  )`,
  'create index on quality_finding (severity, subject_label, id)',
  'create index on quality_finding (subject_label, id)',
  'create index on quality_finding (first_seen_at, id)',
  'create index on quality_finding (rule_id, severity, subject_label, id)',
  'create index on quality_finding (subject_key, subject_type)',
  'create index on quality_finding (ministry_id, severity, subject_label, id)',
  'create index on quality_finding (state_code, severity, subject_label, id)',
];
