import type { CatalogEntry } from '../report-catalog';
import { addressOf } from './address';

/** Fetches the CSV into a file; an error is told in place of a file. */
export const curl = ({ name }: CatalogEntry, address: string, search: string): string =>
  `curl --fail-with-body --silent --show-error --output ${name}.csv '${addressOf(address, 'csv', search)}'\n`;
