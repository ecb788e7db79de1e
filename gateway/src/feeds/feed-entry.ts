import { stableId } from '../web/stable-id';

/** One entry, however it is written down. */
export interface FeedEntry {
  /** UUID, the same forever. */
  id: string;
  title: string;
  text: string;
  /** Path of the page that shows it. */
  path: string;
  /** A day (`YYYY-MM-DD`) or a moment of the data; null where they have none. */
  date: string | null;
}

/** A feed before it is written down. */
export interface FeedContent {
  title: string;
  description: string;
  /** Path of the page that shows the same. */
  home: string;
  entries: FeedEntry[];
}

export interface Source {
  kind: string;
  source: string;
  url?: string | null;
  retrievedOn?: string | null;
}

/** Where it is known from, as people read it. */
export function sourceLine({ kind, source, url, retrievedOn }: Source): string {
  const parts = [source, url, retrievedOn && `abgerufen am ${germanDate(retrievedOn)}`].filter(Boolean);
  return `${kind === 'SYNTHETIC' ? 'Synthetische Daten, keine Angabe einer Behörde' : 'Quelle'}: ${parts.join(', ')}`;
}

/** Marks what is made up in the one place that every reader shows. */
export const marked = (title: string, { kind }: Source): string =>
  kind === 'SYNTHETIC' ? `[Synthetisch] ${title}` : title;

/** `15.02.2023` of a day or a moment. */
export const germanDate = (date: string): string => date.slice(0, 10).split('-').toReversed().join('.');

export const paragraphs = (...parts: (string | null | undefined)[]): string => parts.filter(Boolean).join('\n\n');

export const entryId = (kind: string, id: string): string => stableId(kind, id);
