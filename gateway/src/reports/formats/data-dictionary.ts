import type { ReportColumn } from '../definition/front-comment';
import type { ReportHead } from './format';

const kinds: Record<ReportColumn['kind'], string> = {
  text: 'Text',
  integer: 'ganze Zahl',
  number: 'Zahl',
  date: 'Datum',
  boolean: 'ja/nein',
  key: 'Schlüssel',
};

/** What a workbook says of its rows: whence they are, with which parameters, and what each column means. */
export function dictionary({ report, asOf, compare, parameters, columns }: ReportHead): string[][] {
  const titleOf = (name: string) => report.parameters.find((parameter) => parameter.name === name)?.title ?? name;
  return [
    ['Bericht', report.title],
    ['Beschreibung', report.description],
    ['Stand', asOf],
    ...(compare ? [['Vergleich mit', compare]] : []),
    ...Object.entries(parameters).map(([name, value]) => [titleOf(name), [value].flat().join(', ')]),
    ['Abfrage', `${report.name}.graphql`],
    [],
    ['Spalte', 'Name in CSV, JSON und Parquet', 'Art', 'Bedeutung'],
    ...columns.map(({ title, name, kind, description = '' }) => [title, name, kinds[kind], description]),
  ];
}
