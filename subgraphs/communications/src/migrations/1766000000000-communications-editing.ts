import { editingTables } from '@ozg/shared/editing/editing-tables';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** News are published, consultation hours scheduled and questions answered through the graph. */
export class CommunicationsEditing1766000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of editingTables) await runner.query(statement);
    for (const table of versioned) {
      await runner.query(`alter table ${table} add column version int not null default 1`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of versioned) await runner.query(`alter table ${table} drop column version`);
    await runner.query(
      'drop table audit_entry, accepted_request; drop function refuse_alteration; drop sequence audit_entry_number',
    );
  }
}

const versioned = ['consultation_hour', 'faq_entry'];
