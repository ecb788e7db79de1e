import type { CatalogEntry } from '../report-catalog';
import { addressOf } from './address';

const classes: Record<CatalogEntry['columns'][number]['kind'], string> = {
  text: 'character',
  key: 'character',
  integer: 'integer',
  number: 'numeric',
  date: 'Date',
  // R itself reads TRUE and true alike, but not as a class of its own beside empty cells.
  boolean: 'logical',
};

/** A data frame with base R; keys stay text. */
export function r({ columns }: CatalogEntry, address: string, search: string): string {
  const typed = columns.map(({ name, kind }) => `${name} = "${classes[kind]}"`).join(', ');
  return `bericht <- read.csv(
  "${addressOf(address, 'csv', search)}",
  encoding = "UTF-8", na.strings = "",
  colClasses = c(${typed})
)
`;
}
