import type { ParquetWriteOptions } from 'hyparquet-writer';
import type { Column } from '../snapshot/database/tables';

type SchemaElement = NonNullable<ParquetWriteOptions['schema']>[number];
export type ColumnData = ParquetWriteOptions['columnData'][number];

/** A column as Parquet declares it, and how a value comes there from its canonical wording. */
export interface ParquetColumn {
  element: SchemaElement;
  valueOf(text: string): unknown;
}

/** Keys stay text, days are days, times are UTC in milliseconds; numbers with a fraction become doubles. */
export function parquetColumn({ name, type, kind }: Column): ParquetColumn {
  const of = (element: Omit<SchemaElement, 'name'>, valueOf: ParquetColumn['valueOf']): ParquetColumn => ({
    element: { name, repetition_type: 'OPTIONAL', ...element },
    valueOf,
  });
  if (kind === 'boolean') return of({ type: 'BOOLEAN' }, (text) => text === 'true');
  if (kind === 'integer') return of({ type: 'INT64' }, BigInt);
  if (kind === 'number') return of({ type: 'DOUBLE' }, Number);
  if (kind === 'instant') return of({ type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' }, dateOf);
  if (type === 'date') return of({ type: 'INT32', converted_type: 'DATE' }, dateOf);
  if (kind === 'list' || type === 'jsonb') return of({ type: 'BYTE_ARRAY', converted_type: 'JSON' }, jsonOf);
  return of({ type: 'BYTE_ARRAY', converted_type: 'UTF8' }, String);
}

const jsonOf = (text: string): unknown => JSON.parse(text);

/** Parquet has no infinity and no years before Christ. */
function dateOf(text: string): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
