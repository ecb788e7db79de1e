import type { JSX } from 'preact';
import type { PageUrl } from '../site/page-url';
import { count } from './format';

export interface Listed {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Leads to the first and to the next entries of a list. */
export function Pager({
  url,
  of: { totalCount, pageInfo },
  what,
}: {
  url: PageUrl;
  of: Listed;
  what: string;
}): JSX.Element {
  const isFirst = !url.one('after');
  return (
    <nav class="pager" aria-label={`Seiten: ${what}`}>
      <span>
        {count(totalCount)} {what}
      </span>
      {!isFirst && <a href={url.with({ after: undefined })}>Zum Anfang der Liste</a>}
      {pageInfo.hasNextPage && (
        <a rel="next" href={url.with({ after: pageInfo.endCursor ?? undefined })}>
          Weitere
        </a>
      )}
    </nav>
  );
}
