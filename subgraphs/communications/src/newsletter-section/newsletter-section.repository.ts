import { Collection } from '@ozg/shared/reading/collection';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import sql from 'sql-template-tag';
import { NewsletterSection } from './newsletter-section';

export const newsletterSections = new Collection(NewsletterSection, { key: 'id', order: ['position'], conditions: {} });

/** The text of a section, in one statement for all that a request asks for. */
export function textOfSection(context: RequestContext, sectionId: string): Promise<string | null> {
  const loader = context.loader<string, string | null>('text of newsletter_section', async (ids) => {
    const rows = await context.db.rows<{ id: string; text: string | null }>(
      sql`select id, text from newsletter_section where id = any(${[...ids]}::text[])`,
    );
    const texts = new Map(rows.map(({ id, text }) => [id, text]));
    return ids.map((id) => texts.get(id) ?? null);
  });
  return loader.load(sectionId);
}
