import type { CatalogEntry } from '../../../reports/catalog/report-catalog';

type Format = CatalogEntry['formats'][number]['name'];

export const formatWords: Readonly<Record<Format, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  json: 'JSON',
  parquet: 'Parquet',
};

export const columnWords: Readonly<Record<CatalogEntry['columns'][number]['kind'], string>> = {
  text: 'Text',
  integer: 'ganze Zahl',
  number: 'Zahl',
  date: 'Datum',
  boolean: 'ja oder nein',
  key: 'Schlüssel (Text)',
};

/** `today - 3 months` as people say it. */
export const defaultInWords = (standard: string): string =>
  standard
    .replace(/^today - 1 month$/, 'heute vor einem Monat')
    .replace(/^today - (\d+) months$/, 'heute vor $1 Monaten')
    .replace(/^today$/, 'heute');
