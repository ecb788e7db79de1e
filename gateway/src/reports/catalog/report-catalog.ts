import type { GraphQLSchema } from 'graphql';
import type { ReportColumn } from '../definition/front-comment';
import { isComparable, type Report } from '../definition/report';
import { type FormatName, formatNames, formats } from '../formats/formats';
import { possibleValues } from '../parameters/coerce-parameter';

export interface CatalogParameter {
  name: string;
  title: string;
  description?: string;
  /** Scalar or enumeration of the graph, such as `Date`. */
  type: string;
  isList: boolean;
  isRequired: boolean;
  /** As the address may have it; `today` and `today - 3 months` are worked out on the day. */
  default?: string;
  /** A value that leads to something. */
  example?: string;
  /** Where they can be counted. */
  possible?: string[];
}

/** What there is to know of a report before it is asked for. */
export interface CatalogEntry {
  name: string;
  title: string;
  description: string;
  columns: Pick<ReportColumn, 'name' | 'title' | 'kind' | 'description'>[];
  parameters: CatalogParameter[];
  /** Whether `compare` is possible. */
  isComparable: boolean;
  formats: { name: FormatName; contentType: string; path: string }[];
}

/** Every report for a page, a list or a description of the interface; snippets of each: catalog/snippets. */
export function reportCatalog(reports: ReadonlyMap<string, Report>, schema: GraphQLSchema): CatalogEntry[] {
  return [...reports.values()].map((report) => ({
    name: report.name,
    title: report.title,
    description: report.description,
    columns: report.columns.map(({ name, title, kind, description }) => ({ name, title, kind, description })),
    parameters: report.parameters.map(({ typeName, type: _type, ...parameter }) => ({
      ...parameter,
      type: typeName,
      possible: possibleValues(typeName, schema),
    })),
    isComparable: isComparable(report),
    formats: formatNames.map((name) => ({
      name,
      contentType: formats[name].contentType,
      path: `/reports/${report.name}.${name}`,
    })),
  }));
}
