import { graphError } from '@ozg/shared/errors/graph-error';
import { fileKind } from '@ozg/shared/intake/content/file-kind';
import type { FileInMemory } from '@ozg/shared/intake/content/source-file';
import { FileRefused, type RefusalCode } from '@ozg/shared/intake/refused';
import { requireColumns, tableOf } from '@ozg/shared/workbook/table';
import { openWorkbook, type Workbook } from '@ozg/shared/workbook/workbook';
import { type ColumnKey, columns, FORMAT, noteLabels, type SheetCells, sheetNames } from '../file/columns';
import { isMinistryId, isMonth, type ReportFor } from '../report-for';

/** A row of the sheet as it came back. */
export interface SheetRow {
  /** From 1, as the spreadsheet shows it. */
  line: number;
  cells: SheetCells;
}

export interface UploadedReport extends ReportFor {
  rows: SheetRow[];
  /** The rows as they were handed out, by identifier of the project. */
  exported: ReadonlyMap<string, SheetRow>;
}

const MIB = 1024 * 1024;

/** A ministry with a thousand projects has a workbook of 150 KB. */
export const MAX_UPLOAD_BYTES = 5 * MIB;
const MAX_UNPACKED_BYTES = 20 * MIB;
const MAX_ROWS = 5_000;

/**
 * Reads a workbook of the graph that somebody filled in. Throws WORKBOOK_UNREADABLE for what is no workbook, damaged or
 * dangerous, WORKBOOK_FOREIGN for what the graph did not hand out, WORKBOOK_MISMATCH where it is not as expected.
 */
export async function readReport(content: Buffer, expected: Partial<ReportFor> = {}): Promise<UploadedReport> {
  try {
    return await readSheets({ fileName: 'Monatsmeldung.xlsx', content }, expected);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const code = foreign.has(error.code) ? 'WORKBOOK_FOREIGN' : 'WORKBOOK_UNREADABLE';
    throw graphError(code, `${error.code}: ${error.message}`, error);
  }
}

const foreign: ReadonlySet<RefusalCode> = new Set(['SHEET_MISSING', 'COLUMN_MISSING', 'HEADER_EMPTY']);

async function readSheets(file: FileInMemory, expected: Partial<ReportFor>): Promise<UploadedReport> {
  if (file.content.length === 0) throw new FileRefused('EMPTY', file, 'The file is empty.');
  if (file.content.length > MAX_UPLOAD_BYTES) {
    throw new FileRefused('TOO_LARGE', file, `The file has more than ${MAX_UPLOAD_BYTES} bytes.`);
  }
  if (fileKind(file.content.subarray(0, 16), file) !== 'zip') {
    throw new FileRefused('WRONG_KIND', file, 'The file is no workbook.');
  }
  const workbook = await openWorkbook(file, MAX_UNPACKED_BYTES);
  const head = await readHead(workbook, file);
  for (const [name, value] of Object.entries(expected)) {
    const found = head[name as keyof ReportFor];
    if (value !== undefined && value !== found) {
      throw graphError('WORKBOOK_MISMATCH', `The workbook is of ${found}, and ${value} is expected.`);
    }
  }
  const exported = await readRows(workbook, file, sheetNames.exported);
  return {
    ...head,
    rows: await readRows(workbook, file, sheetNames.report),
    exported: new Map(exported.map((row) => [row.cells.id, row])),
  };
}

async function readHead(workbook: Workbook, file: FileInMemory): Promise<ReportFor> {
  const table = await tableOf(await workbook.sheet(sheetNames.notes), file);
  const notes = new Map<string | undefined, string>();
  for await (const { cells } of table.rows()) notes.set(cells[0], cells[1] ?? '');
  const format = notes.get(noteLabels.format);
  if (format !== FORMAT) {
    throw graphError('WORKBOOK_FOREIGN', `The workbook is no report in the form ${FORMAT} that this graph reads.`);
  }
  const ministryId = notes.get(noteLabels.ministry) ?? '';
  const month = notes.get(noteLabels.month) ?? '';
  if (!isMinistryId(ministryId) || !isMonth(month)) {
    throw graphError('WORKBOOK_FOREIGN', 'The workbook no longer says of which ministry and month it is.');
  }
  return { ministryId, month };
}

async function readRows(workbook: Workbook, file: FileInMemory, sheet: string): Promise<SheetRow[]> {
  const table = await tableOf(await workbook.sheet(sheet), file);
  requireColumns(
    table,
    columns.map(({ header }) => header),
  );
  const places = columns.map(({ key, header }): [ColumnKey, number] => [key, table.header.indexOf(header)]);
  const rows: SheetRow[] = [];
  for await (const { line, cells } of table.rows()) {
    if (rows.length === MAX_ROWS) throw new FileRefused('TOO_LARGE', file, `There are more than ${MAX_ROWS} rows.`);
    rows.push({ line, cells: Object.fromEntries(places.map(([key, at]) => [key, cells[at] ?? ''])) as SheetCells });
  }
  return rows;
}
