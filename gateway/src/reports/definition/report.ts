import type { TypeNode } from 'graphql';
import type { WebOperation } from '../../web/web-operation';
import type { ReportColumn } from './front-comment';

/** A name of a level and the path of the list that it stands for. */
export interface Level {
  name: string;
  path: string;
}

export interface Section {
  /** German; none where a report has but one. */
  title: string | null;
  levels: Level[];
}

export interface ReportParameter {
  name: string;
  title: string;
  description?: string;
  default?: string;
  example?: string;
  type: TypeNode;
  /** The scalar or enumeration, such as `StateCode`. */
  typeName: string;
  isList: boolean;
  /** Needed, and nothing stands in for it. */
  isRequired: boolean;
}

/** A report: one operation of the graph, and how its answer becomes a table. (Bericht) */
export interface Report {
  name: string;
  title: string;
  description: string;
  operation: WebOperation;
  sections: Section[];
  keys: string[];
  columns: ReportColumn[];
  parameters: ReportParameter[];
  /** Connections whose pages are followed, by their paths, with the variables of their cursors. */
  pages: Readonly<Record<string, string>>;
  pageSize: number;
}

/** The day as of which a report holds is the variable of this name; those that have it can be compared. */
export const DAY = 'asOf';

export const isComparable = ({ parameters }: Report): boolean => parameters.some(({ name }) => name === DAY);
