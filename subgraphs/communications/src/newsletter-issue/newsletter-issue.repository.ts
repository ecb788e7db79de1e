import { Collection } from '@ozg/shared/reading/collection';
import { anyOf, type Conditions } from '@ozg/shared/reading/condition';
import { parentKey, type Relation } from '@ozg/shared/reading/relation';
import { textSearch } from '@ozg/shared/search/text-search';
import sql, { raw, type Sql } from 'sql-template-tag';
import { NewsletterIssue } from './newsletter-issue';
import type { NewsletterIssueFilter } from './newsletter-issue.list';

const search = textSearch([
  { table: 'newsletter_section', names: 'issue_id', key: 'id' },
  { table: 'news_item', names: 'issue_id', key: 'id' },
]);

const conditions: Conditions<NewsletterIssueFilter> = {
  newsletter: anyOf('newsletter_id'),
  state: (codes) =>
    sql`exists (select 1 from newsletter n where n.id = t.newsletter_id and n.state_code = any(${codes}::text[]))`,
  publishedFrom: (day) => sql`coalesce(t.published_on, t.period_from) >= ${day}`,
  publishedUntil: (day) => sql`coalesce(t.published_on, t.period_from) <= ${day}`,
  text: search.condition,
};

export const newsletterIssues = new Collection(NewsletterIssue, {
  key: 'id',
  order: ['periodFrom'],
  conditions,
  search,
});

/** The issue of the same series whose period comes next before or after; an issue without a period has no neighbour. */
function neighbour(name: string, comparison: '<' | '>', direction: 'asc' | 'desc'): Relation {
  const nearest: Sql = sql`(
    select other.id from newsletter_issue own
    join newsletter_issue other on other.newsletter_id = own.newsletter_id
      and (other.period_from, other.id) ${raw(comparison)} (own.period_from, own.id)
    where own.id = ${parentKey}
    order by other.period_from ${raw(direction)}, other.id ${raw(direction)} limit 1
  )`;
  return { name, on: sql`t.id = ${nearest}` };
}

export const previousIssue = neighbour('previous issue', '<', 'desc');
export const nextIssue = neighbour('next issue', '>', 'asc');
