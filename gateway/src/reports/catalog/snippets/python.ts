import type { CatalogEntry } from '../report-catalog';
import { addressOf } from './address';

/** Rows as dictionaries, with Python's own library. */
export const python = (_report: CatalogEntry, address: string, search: string): string => `import csv
import io
import urllib.request

with urllib.request.urlopen("${addressOf(address, 'csv', search)}") as response:
    rows = list(csv.DictReader(io.TextIOWrapper(response, encoding="utf-8", newline="")))

print(len(rows), "Zeilen")
`;
