import { dropSearchFunctions, searchable, searchFunctions, wordSearchable } from '@ozg/shared/search/search-schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Services and online services are found by what people type, laws by parts of words. */
export class CatalogSearch1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of searched)
      await runner.query(`alter table ${table} drop column search_text, drop column search_vector`);
    for (const table of listed) await runner.query(`alter table ${table} drop column search_text`);
    await runner.query(dropSearchFunctions);
  }
}

const searched = ['ozg_service', 'leika_service', 'online_service'];
const listed = ['legal_basis', 'federal_law'];

const statements = [
  ...searchFunctions,
  ...searchable('ozg_service', ['name', 'joined(former_names)']),
  ...searchable('leika_service', ['name', 'newer_name', 'joined(synonyms)', 'joined(former_names)']),
  ...searchable('online_service', ['name', 'provider']),
  ...wordSearchable('legal_basis', ['citation', 'law']),
  ...wordSearchable('federal_law', ['abbreviation', 'title']),
];
