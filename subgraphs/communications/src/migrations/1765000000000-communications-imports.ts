import { importMarkTable } from '@ozg/shared/importing/import-mark';
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommunicationsImports1765000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(importMarkTable);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table import_mark');
  }
}
