import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import { parquetReadObjects } from 'hyparquet';

export interface ReportDocument {
  report: string;
  asOf: string;
  parameters: Record<string, unknown>;
  columns: { name: string; title: string; kind: string }[];
  rows: Record<string, string | number | boolean | null>[];
}

type Table = unknown[][];

const day = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** The rows of a report as another program reads them, without their header. */
export const readBack = {
  csv: (body: Buffer): Table => (parse(body) as string[][]).slice(1),
  excelCsv: (body: Buffer): Table => (parse(body, { delimiter: ';', bom: true }) as string[][]).slice(1),
  xlsx: async (body: Buffer): Promise<Table> => {
    const sheet = (await opened(body)).getWorksheet('Daten');
    const rows = sheet?.getRows(2, sheet.rowCount - 1) ?? [];
    return rows.map((row) =>
      Array.from({ length: sheet?.columnCount ?? 0 }, (_, at) => day(row.getCell(at + 1).value ?? null)),
    );
  },
  parquet: async (body: Buffer): Promise<Table> => {
    const bytes = new Uint8Array(body).buffer;
    const rows = await parquetReadObjects({ file: { byteLength: bytes.byteLength, slice: bytes.slice.bind(bytes) } });
    return rows.map((row) => Object.values(row).map((value) => day(value ?? null)));
  },
};

export async function opened(body: Buffer): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(body).buffer as never);
  return workbook;
}

const apostrophed = (text: string) => (/^[=+\-@]/.test(text) ? `'${text}` : text);

/** What of the rows of the JSON each format has to hold. */
export const expected = {
  csv: ({ columns, rows }: ReportDocument): Table =>
    rows.map((row) =>
      columns.map(({ name }) => {
        const value = row[name] ?? '';
        return typeof value === 'string' ? apostrophed(value) : String(value);
      }),
    ),
  excelCsv: ({ columns, rows }: ReportDocument): Table =>
    rows.map((row) =>
      columns.map(({ name, kind }) => {
        const value = row[name] ?? '';
        if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
        if (typeof value === 'number') return String(value).replace('.', ',');
        return kind === 'key' && /^\d+$/.test(value) ? `="${value}"` : apostrophed(value);
      }),
    ),
  /** Of XLSX and Parquet, whose cells have types. */
  typed: ({ columns, rows }: ReportDocument): Table => rows.map((row) => columns.map(({ name }) => row[name] ?? null)),
};
