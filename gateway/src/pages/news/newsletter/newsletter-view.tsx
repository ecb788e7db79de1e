import type { JSX } from 'preact';
import type { Paged } from '../../parts/answers';
import { Day } from '../../parts/wording/day';
import { counted } from '../../parts/wording/format';
import { OutwardLink } from '../../parts/naming/outward-link';
import { Pager } from '../../parts/filter/pager';
import { feedsOf, Subscribe } from '../../parts/filter/subscribe';
import { MinistryLink, type NamedMinistry } from '../../parts/naming/service-link';
import { Source, type Sourced } from '../../parts/naming/source';
import type { PageUrl } from '../../site/page-url';

interface Item {
  id: string;
  title: string;
  text: string | null;
  publishedOn: string | null;
  reference: string | null;
  links: string[];
  ministry: NamedMinistry | null;
}

interface Issue extends Sourced {
  id: string;
  label: string;
  publishedOn: string | null;
  note: string | null;
  newsletter: { title: string; publisher: string | null; url: string | null };
  sections: { id: string; title: string; text: string | null; items: Item[] }[];
}

export interface NewsletterAnswer {
  newsletterIssues: Paged<Issue> | null;
}

export function NewsletterView({
  answer: { newsletterIssues },
  url,
}: {
  answer: NewsletterAnswer;
  url: PageUrl;
}): JSX.Element {
  return (
    <>
      <h1 class="kern-heading-large">Newsletter</h1>
      <p class="kern-body lead">Alle verzeichneten Ausgaben der Newsletter zur OZG-Umsetzung, die neueste zuerst.</p>
      <Subscribe what="Neue Ausgaben" feeds={feedsOf('/newsletter')} />
      {newsletterIssues && <p class="found">{counted(newsletterIssues.totalCount, ['Ausgabe', 'Ausgaben'])}</p>}
      <ul class="plain-list entries">
        {newsletterIssues?.nodes.map((issue) => (
          <li key={issue.id}>
            <IssueEntry issue={issue} />
          </li>
        ))}
      </ul>
      {newsletterIssues && <Pager url={url} of={newsletterIssues} what="Ausgaben" />}
    </>
  );
}

function IssueEntry({ issue }: { issue: Issue }): JSX.Element {
  const { label, publishedOn, note, newsletter, sections } = issue;
  return (
    <>
      <h2 class="entry-title">
        {newsletter.title}: {label}
      </h2>
      <p>
        <OutwardLink to={newsletter.url}>{newsletter.publisher ?? newsletter.title}</OutwardLink>
        {publishedOn && (
          <>
            , erschienen am <Day on={publishedOn} />
          </>
        )}
      </p>
      {note && <p>{note}</p>}
      {sections.map(({ id, title, text, items }) => (
        <details key={id} class="question">
          <summary>
            {title} {items.length > 0 && `(${items.length})`}
          </summary>
          {text && <p>{text}</p>}
          <ul class="plain-list entries">
            {items.map((item) => (
              <li key={item.id}>
                <ItemEntry item={item} />
              </li>
            ))}
          </ul>
        </details>
      ))}
      {sections.length === 0 && <p>Der Inhalt dieser Ausgabe ist nicht verzeichnet.</p>}
      <Source of={issue} />
    </>
  );
}

function ItemEntry({ item: { title, text, publishedOn, reference, links, ministry } }: { item: Item }): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      {text && <p>{text}</p>}
      <p>
        {[reference, ...links]
          .filter((each) => each !== null)
          .map((each) => (
            <span key={each}>
              <OutwardLink to={each}>{each}</OutwardLink>{' '}
            </span>
          ))}
        {ministry && <MinistryLink to={ministry} />} {publishedOn && <Day on={publishedOn} />}
      </p>
    </>
  );
}
