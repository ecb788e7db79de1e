import { dropSearchFunctions, searchFunctions, wordSearchable } from '@ozg/shared/search/search-schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names are found whether typed with ö or oe. */
export class ResponsibilitySearch1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of listed) await runner.query(`alter table ${table} drop column search_text`);
    await runner.query(dropSearchFunctions);
  }
}

const listed = ['municipality', 'ministry', 'organization', 'base_component'];

const statements = [
  ...searchFunctions,

  ...wordSearchable('municipality', ['name', 'joined(former_names)']),
  ...wordSearchable('ministry', ['name', 'abbreviation']),
  ...wordSearchable('organization', ['name', 'joined(aliases)']),
  ...wordSearchable('base_component', ['name', 'joined(aliases)']),
];
