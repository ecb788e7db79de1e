import { collect } from '@ozg/shared/intake/testing/samples';
import type { TableRow } from '@ozg/shared/workbook/table';
import { type InputExtension, openInput } from '../input';
import { openTable, type TableOptions } from '../table';

export interface WholeTable {
  header: string[];
  rows: TableRow[];
}

/** Opens a table and reads all of it. */
export async function wholeTable(path: string, options: TableOptions = { encoding: 'utf-8' }): Promise<WholeTable> {
  const table = await openTable(await openInput(path, { extension: 'csv' }), options);
  return { header: table.header, rows: await collect(table.rows()) };
}

/** Opens a file and counts its bytes to the end, or to where it is refused. */
export async function drain(path: string, extension: InputExtension, onBytes?: (done: number) => void): Promise<void> {
  let done = 0;
  for await (const chunk of (await openInput(path, { extension })).bytes()) {
    done += chunk.length;
    onBytes?.(done);
  }
}
