import { dropSearchFunctions, searchable, searchFunctions } from '@ozg/shared/search/search-schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects and what is said about them are found by what people type. */
export class TrackingSearch1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of searched)
      await runner.query(`alter table ${table} drop column search_text, drop column search_vector`);
    await runner.query(dropSearchFunctions);
  }
}

const searched = ['project', 'municipal_project', 'status_statement'];

const statements = [
  ...searchFunctions,
  ...searchable('project', [
    'title',
    'topic',
    'online_service_name',
    'note',
    'phase_label',
    'priority_label',
    'reuse_model_label',
    'reuse_route',
  ]),
  ...searchable('municipal_project', ['title', 'wording', 'topic', 'status', 'joined(partners)', 'joined(components)']),
  ...searchable('status_statement', ['text', 'area']),
];
