import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Client, escapeIdentifier } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Row } from '../snapshot';
import { damaged } from '../snapshot-error';
import { copyLines, ValueFault } from './copy-text';
import type { Table } from './tables';

const CHUNK = 64 * 1024;

/** Loads the rows into the table; a value that it does not take is SNAPSHOT_DAMAGED at `placeOf` its row. */
export async function writeRows(
  client: Client,
  schema: string,
  table: Table,
  rows: Iterable<Row>,
  placeOf: (row: number) => string,
): Promise<void> {
  const columns = table.columns.map(({ name }) => escapeIdentifier(name)).join(', ');
  const into = `${escapeIdentifier(schema)}.${escapeIdentifier(table.name)} (${columns})`;
  try {
    await pipeline(Readable.from(chunks(table, rows, placeOf)), client.query(copyFrom(`copy ${into} from stdin`)));
  } catch (error) {
    throw explained(error as DatabaseFault, placeOf);
  }
}

function* chunks(table: Table, rows: Iterable<Row>, placeOf: (row: number) => string): Generator<string> {
  const line = copyLines(table.columns);
  let waiting = '';
  let at = 0;
  for (const row of rows) {
    at += 1;
    try {
      waiting += line(row);
    } catch (error) {
      if (!(error instanceof ValueFault)) throw error;
      throw damaged(`${placeOf(at)}, column ${error.column}`, error.message, error);
    }
    if (waiting.length < CHUNK) continue;
    yield waiting;
    waiting = '';
  }
  if (waiting) yield waiting;
}

interface DatabaseFault extends Error {
  code?: string;
  detail?: string;
  where?: string;
}

// SQLSTATE classes: 22 a value that the type does not have, 23 a row that the table does not take.
const refusedValue = /^(22|23)/;

// "COPY municipality, line 3, column population: ..." in whichever language the server speaks.
const copyPlace = /^COPY .+?, \S+ (\d+)(?:, \S+ ([^:]+?) ?:)?/;

function explained(error: DatabaseFault, placeOf: (row: number) => string): unknown {
  if (!refusedValue.test(error.code ?? '')) return error;
  const [, row, column] = error.where?.match(copyPlace) ?? [];
  const place = placeOf(Number(row ?? 0)) + (column ? `, column ${column}` : '');
  return damaged(place, [error.message, error.detail].filter(Boolean).join(': '), error);
}
