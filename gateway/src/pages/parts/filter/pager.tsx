import type { JSX } from 'preact';
import type { PageUrl } from '../../site/page-url';

export interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Leads to the first and to the next entries of a list. */
export function Pager({ url, of: { pageInfo }, what }: { url: PageUrl; of: Listed; what: string }): JSX.Element | null {
  const isFirst = !url.one('after');
  if (isFirst && !pageInfo.hasNextPage) return null;
  return (
    <nav class="pager" aria-label={`Seiten: ${what}`}>
      {!isFirst && <a href={url.with({ after: undefined })}>Zum Anfang der Liste</a>}
      {pageInfo.hasNextPage && (
        <a rel="next" href={url.with({ after: pageInfo.endCursor ?? undefined })}>
          Weitere
        </a>
      )}
    </nav>
  );
}
