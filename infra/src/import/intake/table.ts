import type { FileOnDisk } from '@ozg/shared/intake/content/source-file';
import type { RawTable } from '@ozg/shared/workbook/raw-table';
import { type Table, tableOf } from '@ozg/shared/workbook/table';
import { openWorkbook } from '@ozg/shared/workbook/workbook';
import { csvRows } from './csv-rows';
import { type Input, reported } from './input';
import type { TextOptions } from './text';

export interface TableOptions extends Pick<TextOptions, 'encoding' | 'fallback'> {
  /** Which sheet of a workbook; without it the first visible one. */
  sheet?: string | undefined;
}

/**
 * Opens a CSV or XLSX table and reads its header. Throws what `tableOf` and `openWorkbook` throw, and for CSV what
 * makes the text unreadable.
 */
export async function openTable(input: Input, options: TableOptions): Promise<Table> {
  return tableOf(input.workbook ? await sheetOf(input, input.workbook, options) : csvTable(input, options), input);
}

async function sheetOf(input: Input, file: FileOnDisk, { sheet }: TableOptions): Promise<RawTable> {
  return (await openWorkbook(file)).sheet(sheet, (bytes, total) => reported(input, bytes, total));
}

function csvTable(input: Input, options: TableOptions): RawTable {
  return {
    rows: ({ quiet }) => csvRows(input, { ...options, quiet }),
    isHeader: () => true,
    omitsEmptyCells: false,
  };
}
