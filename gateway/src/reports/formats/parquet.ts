import type { ColumnSource, SchemaElement } from 'hyparquet-writer';
import type { ReportColumn } from '../definition/front-comment';
import type { Row } from '../rows/row';
import type { Format } from './format';

const GROUP_SIZE = 5000;
const DAY_MS = 86_400_000;

/** Parquet with real days, whole numbers of 32 bits, and groups of 5,000 rows. */
export const parquet: Format = {
  contentType: 'application/vnd.apache.parquet',
  open: async (path, { columns }) => {
    const library = require('hyparquet-writer') as typeof import('hyparquet-writer');
    const writer = new library.ParquetWriter({ writer: library.fileWriter(path), schema: schemaOf(columns) });
    let waiting: Row[] = [];
    const writeGroup = async () => {
      if (waiting.length) await writer.write({ columnData: columns.map((column) => dataOf(column, waiting)) });
      waiting = [];
    };
    return {
      write: async (rows) => {
        waiting.push(...rows);
        if (waiting.length >= GROUP_SIZE) await writeGroup();
      },
      end: async () => {
        await writeGroup();
        await writer.finish();
      },
      abandon: async () => undefined,
    };
  },
};

const types: Record<ReportColumn['kind'], Omit<SchemaElement, 'name'>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  key: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  date: { type: 'INT32', converted_type: 'DATE' },
  boolean: { type: 'BOOLEAN' },
};

function schemaOf(columns: readonly ReportColumn[]): SchemaElement[] {
  const leaves = columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...types[kind] }));
  return [{ name: 'root', num_children: leaves.length }, ...leaves];
}

function dataOf({ name, kind }: ReportColumn, rows: readonly Row[]): ColumnSource {
  const values = rows.map((row) => row[name] ?? null);
  const data = kind === 'date' ? values.map((day) => day && Date.parse(String(day)) / DAY_MS) : values;
  return { name, data };
}
