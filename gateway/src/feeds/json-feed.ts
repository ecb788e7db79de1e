import type { FeedContent } from './feed-entry';

/** JSON Feed 1.1. */
export function jsonFeedOf(
  { title, description, home, entries }: FeedContent,
  origin: string,
  address: string,
): string {
  const items = entries.map(({ id, title: heading, text, path, date }) => ({
    id: `urn:uuid:${id}`,
    url: `${origin}${path}`,
    title: heading,
    content_text: text,
    date_published: date ? new Date(date).toISOString() : undefined,
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: `${origin}${home}`,
    feed_url: `${origin}${address}`,
    language: 'de',
    items,
  });
}
