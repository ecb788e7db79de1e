import { editingTables } from '@ozg/shared/editing/editing-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services move between ministries through the graph, and no day has the same statement twice. */
export class ResponsibilityEditing1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table responsibility drop constraint one_statement_per_day,
      drop constraint one_ministry_per_day, drop constraint responsibility_period, drop column version`);
    await runner.query(
      'drop table audit_entry, accepted_request; drop function refuse_alteration; drop sequence audit_entry_number',
    );
  }
}

// An entry whose first day no source knows states no period that could overlap: it may stand beside a dated one.
const isDatedMinistry = "role = 'RESPONSIBLE_MINISTRY' and retired_on is null and valid_from is not null";
const isRecorded = "id ~ '^DE-[A-Z]{2}:responsibility:'";

const service = "(coalesce(ozg_id, '')) with =, (coalesce(leika_key, '')) with =";
const state = '(coalesce(state_code, left(ministry_id, 5))) with =';
const period = "(daterange(valid_from, valid_until, '[]')) with &&";

const statements = [
  'create extension if not exists btree_gist schema public',
  ...editingTables,
  'alter table responsibility add column version int not null default 1',
  // Other roles are stated by registers, which may print a period the wrong way round.
  `alter table responsibility add constraint responsibility_period
    check (role <> 'RESPONSIBLE_MINISTRY' or valid_until >= valid_from)`,
  // Sources may name several ministries for a service: they contradict each other or share it, and the graph shows both.
  // None may state the same ministry twice for a day. What was recorded through the graph is held apart, so that a
  // later edition of the facts that says the same, too, does not fail.
  `alter table responsibility add constraint one_statement_per_day
    exclude using gist (${service}, ${state}, ministry_id with =, ${period}) where (${isDatedMinistry} and not ${isRecorded})`,
  // Whoever records one knows which it is: on each day one ministry of a Land answers for a service.
  `alter table responsibility add constraint one_ministry_per_day
    exclude using gist (${service}, ${state}, ${period}) where (${isDatedMinistry} and ${isRecorded})`,
];
