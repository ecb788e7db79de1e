import type { Listed } from './filter/pager';

/** Shapes that several operations ask for. */
export interface Count {
  totalCount: number;
}

export interface Facet {
  value: string | null;
  label: string;
  count: number;
}

export interface Nodes<Node> {
  nodes: Node[];
}

export type Paged<Node> = Listed & Nodes<Node>;

/** What holds for a day, and may have been reported on another one. */
export interface Dated {
  asOf: string | null;
  reportedOn?: string | null;
}

/** The newest day that any of them is about. */
export const newestDay = (all: readonly Dated[] = []): string | null =>
  all
    .map(({ asOf, reportedOn }) => reportedOn ?? asOf ?? '')
    .toSorted()
    .at(-1) || null;
