import { dataOf } from '../web/data-of';
import type { WebAnswer } from '../web/web-answers';
import { entryId, type FeedContent, germanDate, marked, paragraphs, type Source, sourceLine } from './feed-entry';

interface Issue {
  id: string;
  label: string;
  periodFrom: string | null;
  periodUntil: string | null;
  publishedOn: string | null;
  note: string | null;
  newsletter: { title: string };
  items: { nodes: { title: string }[] };
  provenance: Source;
}

interface Data {
  newsletterIssues: { nodes: Issue[] };
}

/** The issues of an answer as a feed. Throws the graph's error where there are none. */
export function newsletterFeed(answer: WebAnswer): FeedContent {
  return {
    title: 'OZG-Newsletter',
    description:
      'Ausgaben der Newsletter zum OZG. Das Datum eines Eintrags ist der Tag der Veröffentlichung, ersatzweise der Beginn des Zeitraums der Ausgabe.',
    home: '/newsletter',
    entries: dataOf<Data>(answer, 'newsletterIssues').newsletterIssues.nodes.map((issue) => ({
      id: entryId('newsletter-issue', issue.id),
      title: marked(`${issue.newsletter.title}: ${issue.label}`, issue.provenance),
      text: textOf(issue),
      path: `/newsletter#${encodeURIComponent(issue.id)}`,
      date: issue.publishedOn ?? issue.periodFrom,
    })),
  };
}

function textOf({ publishedOn, periodFrom, note, items, provenance }: Issue): string {
  const undated = periodFrom ? 'Tag der Veröffentlichung nicht bekannt' : 'Ausgabe ohne Datum';
  return paragraphs(
    publishedOn ? `Veröffentlicht am ${germanDate(publishedOn)}` : undated,
    note,
    items.nodes.map(({ title }) => `- ${title}`).join('\n'),
    sourceLine(provenance),
  );
}
