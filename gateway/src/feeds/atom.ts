import type { FeedContent } from './feed-entry';

// An Atom feed must say when it changed; without an entry there is no such date in the data.
const NEVER = new Date(0);

/** Atom 1.0. Entries without a date are left out, as an Atom entry must have one. */
export function atomOf({ title, description, home, entries }: FeedContent, origin: string, address: string): string {
  const { Feed } = require('feed') as typeof import('feed');
  const dated = entries.flatMap(({ date, ...entry }) => (date ? [{ ...entry, date: new Date(date) }] : []));
  const feed = new Feed({
    id: `${origin}${address}`,
    title,
    description,
    link: `${origin}${home}`,
    feedLinks: { atom: `${origin}${address}` },
    language: 'de',
    generator: false,
    author: { name: 'OZG-Graph' },
    updated: dated.reduce((latest, { date }) => (date > latest ? date : latest), NEVER),
  });
  for (const { id, title: heading, text, path, date } of dated) {
    feed.addItem({ id: `urn:uuid:${id}`, title: plain(heading), link: `${origin}${path}`, date, content: html(text) });
  }
  return feed.atom1();
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
// XML has no place for control characters, however they are written.
const escaped = (text: string) =>
  text.replace(/[&<>"\p{Cc}\uFFFE\uFFFF]/gu, (sign) => escapes[sign] ?? whitespace(sign));
const whitespace = (sign: string) => (/\s/.test(sign) ? sign : '');

// The library declares titles and contents as HTML.
const plain = (text: string) => escaped(text);
const html = (text: string) =>
  text
    .split('\n\n')
    .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
