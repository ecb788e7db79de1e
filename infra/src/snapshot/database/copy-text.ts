import type { Row } from '../snapshot';
import type { Column } from './tables';

/** A value that is not what its column holds. */
export class ValueFault extends Error {
  constructor(
    readonly column: string,
    message: string,
  ) {
    super(message);
  }
}

/** Makes lines of COPY's text format. */
export function copyLines(columns: Column[]): (row: Row) => string {
  return (row) => `${columns.map((column, at) => copyField(row[at] ?? null, column)).join('\t')}\n`;
}

const special = /[\\\t\n\r]/g;

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

function copyField(value: string | null, column: Column): string {
  if (value === null) return '\\N';
  const text = column.kind === 'list' ? arrayLiteral(value, column.name) : value;
  return text.replace(special, (character) => escapes[character] ?? character);
}

/** `["a",null]` as PostgreSQL writes an array: `{"a",NULL}`. */
function arrayLiteral(json: string, column: string): string {
  let list: unknown;
  try {
    list = JSON.parse(json);
  } catch (error) {
    throw new ValueFault(column, `the list is no JSON (${(error as Error).message})`);
  }
  if (!Array.isArray(list)) throw new ValueFault(column, 'this is no list');
  return literalOf(list);
}

function literalOf(list: unknown[]): string {
  const items = list.map((item) => {
    if (item === null) return 'NULL';
    return Array.isArray(item) ? literalOf(item) : `"${String(item).replace(/["\\]/g, '\\$&')}"`;
  });
  return `{${items.join(',')}}`;
}
