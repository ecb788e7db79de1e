import type { CatalogEntry } from '../report-catalog';
import { addressOf } from './address';

const types: Record<CatalogEntry['columns'][number]['kind'], string> = {
  text: 'type text',
  key: 'type text',
  integer: 'Int64.Type',
  number: 'type number',
  date: 'type date',
  boolean: 'type logical',
};

/** A query for the advanced editor of Excel or Power BI; keys stay text. */
export function powerQuery({ columns }: CatalogEntry, address: string, search: string): string {
  const typed = columns.map(({ name, kind }) => `{"${name}", ${types[kind]}}`).join(', ');
  return `let
  Quelle = Web.Contents("${addressOf(address, 'csv', search)}"),
  Tabelle = Csv.Document(Quelle, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
  Zeilen = Table.PromoteHeaders(Tabelle, [PromoteAllScalars = true]),
  Daten = Table.TransformColumnTypes(Zeilen, {${typed}}, "en-US")
in
  Daten
`;
}
