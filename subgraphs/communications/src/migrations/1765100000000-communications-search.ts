import { dropSearchFunctions, searchable, searchFunctions } from '@ozg/shared/search/search-schema';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** All that is told is found by what people type. */
export class CommunicationsSearch1765100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of searched)
      await runner.query(`alter table ${table} drop column search_text, drop column search_vector`);
    await runner.query(dropSearchFunctions);
  }
}

const searched = ['newsletter_issue', 'newsletter_section', 'news_item', 'consultation_hour', 'faq_entry', 'event'];

const statements = [
  ...searchFunctions,
  ...searchable('newsletter_issue', ['label', 'note', 'greeting_by']),
  ...searchable('newsletter_section', ['title', 'text']),
  ...searchable('news_item', ['title', 'text', 'reference']),
  ...searchable('consultation_hour', ['topic', 'content', 'organizer', 'material']),
  ...searchable('faq_entry', ['question', 'answer']),
  ...searchable('event', ['title', 'location', 'note', 'rhythm', 'date_text']),
];
