import type { JSX } from 'preact';

export interface Feed {
  label: string;
  href: string;
}

/** How a list is followed, in the forms of its feeds. */
export function Subscribe({ what, feeds }: { what: string; feeds: readonly Feed[] }): JSX.Element {
  return (
    <p class="subscribe">
      {`${what} beobachten: `}
      {feeds.map(({ label, href }, index) => (
        <span key={href}>
          {index > 0 && ' · '}
          <a href={href}>{label}</a>
        </span>
      ))}
    </p>
  );
}

/** Feeds of a list, of all of it or of what `query` filters. */
export const feedsOf = (path: string, query = ''): Feed[] => [
  { label: 'Atom-Feed', href: `${path}.atom${query && `?${query}`}` },
  { label: 'JSON-Feed', href: `${path}.json${query && `?${query}`}` },
];
