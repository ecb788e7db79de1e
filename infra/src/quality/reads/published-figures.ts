import type { Read } from '../rule';
import { dayInGerman } from '../text/calendar';

export interface PublishedFigure {
  id: string;
  label: string;
  value: number;
  isApproximate: boolean;
  asOf: string | null;
  provenance: { source: string };
}

export const publishedFigures: Read<PublishedFigure[]> = {
  query: `query PublishedFigures {
    publishedFigures { id label value isApproximate asOf provenance { source } }
  }`,
  pick: (data: { publishedFigures: PublishedFigure[] }) => data.publishedFigures,
};

export interface TopicArea {
  code: string;
  label: string;
  services: { totalCount: number };
}

export const topicAreas: Read<TopicArea[]> = {
  query: `query TopicAreas { topicAreas { code label services(first: 1) { totalCount } } }`,
  pick: (data: { topicAreas: TopicArea[] }) => data.topicAreas,
};

export interface CatalogCounts {
  services: { totalCount: number };
  focusServices: { totalCount: number };
}

export const catalogCounts: Read<CatalogCounts> = {
  query: `query CatalogCounts {
    services: ozgServices(first: 1) { totalCount }
    focusServices: ozgServices(first: 1, filter: { marker: [FOCUS] }) { totalCount }
  }`,
  pick: (data: CatalogCounts) => data,
};

// What a source calls approximate may differ by this share of it.
const TOLERANCE = 0.05;

export function agreesWith({ value, isApproximate }: PublishedFigure, counted: number): boolean {
  return Math.abs(value - counted) <= (isApproximate ? value * TOLERANCE : 0);
}

/** „etwa 575 (Quelle: ..., Stand 05.08.2025)“ */
export function quoted({ value, isApproximate, asOf, provenance }: PublishedFigure): string {
  const day = asOf ? `Stand ${dayInGerman(asOf)}` : 'ohne Stand';
  return `${isApproximate ? 'etwa ' : ''}${value} (Quelle: ${provenance.source}, ${day})`;
}
