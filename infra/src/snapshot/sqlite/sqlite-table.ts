import type { Column, Table } from '../database/tables';

export type SqliteValue = number | bigint | string | Uint8Array | null;

export const MANIFEST_TABLE = 'manifest';

export const sqliteTable = (subgraph: string, table: string): string => `${subgraph}_${table}`;

export const sqliteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The statement that makes the table. Other numbers are TEXT, as REAL would round them. */
export function createTable(subgraph: string, { name, columns, key }: Table): string {
  const parts = columns.map((column) => `${sqliteName(column.name)} ${storesInteger(column) ? 'INTEGER' : 'TEXT'}`);
  if (key.length) parts.push(`primary key (${key.map(sqliteName).join(', ')})`);
  return `create table ${sqliteName(sqliteTable(subgraph, name))} (\n  ${parts.join(',\n  ')}\n)`;
}

const storesInteger = ({ kind }: Column): boolean => kind === 'integer' || kind === 'boolean';

export function toSqlite(text: string | null, { kind }: Column): SqliteValue {
  if (text === null) return null;
  if (kind === 'boolean') return text === 'true' ? 1 : 0;
  if (kind !== 'integer') return text;
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}

export function fromSqlite(value: SqliteValue, { kind }: Column): string | null {
  if (value === null) return null;
  if (kind === 'boolean' && (value === 0 || value === 1)) return value ? 'true' : 'false';
  return String(value);
}
