import type { CatalogEntry } from '../report-catalog';
import { addressOf } from './address';

const types: Record<CatalogEntry['columns'][number]['kind'], string> = {
  text: 'string',
  key: 'string',
  integer: 'number',
  number: 'number',
  date: 'string',
  boolean: 'boolean',
};

/** Typed rows with fetch, in a browser or in Node. */
export function typescript({ columns }: CatalogEntry, address: string, search: string): string {
  const fields = columns.map(({ name, kind }) => `  ${name}: ${types[kind]} | null;`).join('\n');
  return `interface Row {
${fields}
}

const response = await fetch('${addressOf(address, 'json', search)}');
if (!response.ok) throw new Error(await response.text());
const { rows } = (await response.json()) as { rows: Row[] };

console.log(rows.length, 'Zeilen');
`;
}
