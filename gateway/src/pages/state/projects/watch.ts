import type { PageUrl } from '../../site/page-url';

/** What of a choice the feeds know as well; they take several values divided by commas. */
const known = ['phase', 'priority', 'reuseModel', 'ministry', 'topicArea', 'state', 'level'];

/** What stands behind the "?" of a feed of the same projects. */
export function feedQuery(url: PageUrl): string {
  const query = new URLSearchParams();
  for (const name of known) if (url.all(name).length) query.set(name, url.all(name).join(','));
  return query.toString();
}

/** What a feed of these projects follows, which is more than is shown where something was searched. */
export const watched = (url: PageUrl): string =>
  url.one('q') || url.one('stale') ? 'Diese Auswahl, ohne Suche und Meldung,' : 'Diese Auswahl';
