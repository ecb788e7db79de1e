import { type Client, escapeIdentifier } from 'pg';
import type { Row } from '../snapshot';
import type { Column, Table } from './tables';

// Enough to make the round trips cheap, few enough to be small.
const BATCH = 500;

const asText = { getTypeParser: () => (value: string) => value };

/** All rows of the table in the order of its key, a batch at a time. */
export async function* readRows(client: Client, schema: string, table: Table): AsyncGenerator<Row[]> {
  const from = `${escapeIdentifier(schema)}.${escapeIdentifier(table.name)}`;
  const columns = table.columns.map(expression).join(', ');
  await client.query(
    `declare exported no scroll cursor for select ${columns} from ${from} order by ${orderOf(table).join(', ')}`,
  );
  const instants = table.columns.flatMap(({ kind }, at) => (kind === 'instant' ? [at] : []));
  for (;;) {
    const fetch = { text: `fetch ${BATCH} from exported`, rowMode: 'array' as const, types: asText };
    const { rows } = await client.query<Row>(fetch);
    if (!rows.length) break;
    for (const row of rows) {
      for (const at of instants) row[at] = isoInstant(row[at] ?? null);
    }
    yield rows;
  }
  await client.query('close exported');
}

// JSON keeps numbers of 32 bits and truth values as they are; of everything else it might lose something.
const plainList = /^(smallint|integer|boolean)\[\]$/;

function expression({ name, type, kind }: Column): string {
  const column = escapeIdentifier(name);
  if (kind === 'boolean') return `${column}::text`;
  if (kind === 'list') return `to_json(${column}${plainList.test(type) ? '' : '::text[]'})::text`;
  return column;
}

/** The same on every server: by bytes, whatever the collation of the database. */
function orderOf({ columns, key }: Table): string[] {
  if (!key.length) return columns.map(({ name }) => `${escapeIdentifier(name)}::text collate "C"`);
  return key.map((name) => {
    const isCollated = columns.find((column) => column.name === name)?.isCollated;
    return `${escapeIdentifier(name)}${isCollated ? ' collate "C"' : ''}`;
  });
}

/** `2026-10-01 12:00:00.5+00` as `2026-10-01T12:00:00.500Z`; with microseconds where there are any. */
export function isoInstant(text: string | null): string | null {
  const [, day, time, fraction = ''] = text?.match(/^(\d{4,}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d+))?\+00$/) ?? [];
  // Infinity and years before Christ have no such form.
  return day ? `${day}T${time}.${fraction.padEnd(fraction.length > 3 ? 6 : 3, '0')}Z` : text;
}
