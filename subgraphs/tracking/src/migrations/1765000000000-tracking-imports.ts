import { importMarkTable } from '@ozg/shared/importing/import-mark';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the import of a Land's monthly list needs: projects that are no longer listed. */
export class TrackingImports1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_mark');
    await runner.query('alter table project drop column retired_on, drop column stated_by');
  }
}

const statements = [
  importMarkTable,
  "alter table project add column retired_on date, add column stated_by text[] not null default '{}'",
];
