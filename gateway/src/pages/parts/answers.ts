import type { Listed } from './pager';

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

export interface Coverages {
  subgraphs: { name: string; coverage: { asOf: string | null } | null }[] | null;
}

/** The newest day that a subgraph's data is about. */
export const dayOf = ({ subgraphs }: Coverages, name: string): string | null =>
  subgraphs?.find((each) => each.name === name)?.coverage?.asOf ?? null;
