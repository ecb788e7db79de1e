import { setImmediate } from 'node:timers/promises';
import type { ReportColumn } from '../definition/front-comment';
import type { Value } from '../rows/row';
import { dictionary } from './data-dictionary';
import type { Format } from './format';
import { reportProblem } from '../http/report-problems';

const MAX_ROWS = 1_048_575;
const MAX_TEXT = 32_767;
const DAY_FORMAT = 'dd.mm.yyyy';
const TEXT_FORMAT = '@';

/** A workbook with the rows in "Daten" and what they mean in "Datenwörterbuch". Throws REPORT_TOO_LONG. */
export const xlsx: Format = {
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  open: async (path, head) => {
    // Some 60 modules that a gateway without reports never needs.
    const exceljs = require('exceljs') as typeof import('exceljs');
    const { columns } = head;
    const workbook = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
    const sheet = workbook.addWorksheet('Daten', { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = columns.map(({ title, kind }) => ({ header: title, width: widthOf(title), style: styleOf(kind) }));
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    let count = 0;
    return {
      write: async (rows) => {
        count += rows.length;
        if (count > MAX_ROWS) throw reportProblem('REPORT_TOO_LONG', `A sheet holds ${MAX_ROWS} rows; there are more.`);
        // What the writer has packed reaches the disk in a turn of its own.
        await setImmediate();
        for (const row of rows) sheet.addRow(columns.map(({ name, kind }) => cell(row[name] ?? null, kind))).commit();
      },
      end: async () => {
        sheet.commit();
        const second = workbook.addWorksheet('Datenwörterbuch');
        second.columns = [{ width: 28 }, { width: 28 }, { width: 14 }, { width: 90 }];
        for (const line of dictionary(head)) second.addRow(line).commit();
        second.commit();
        await workbook.commit();
      },
      abandon: async () => {
        sheet.commit();
        await workbook.commit();
      },
    };
  },
};

const widthOf = (title: string) => Math.max(12, Math.min(40, title.length + 2));

function styleOf(kind: ReportColumn['kind']): { numFmt?: string } {
  if (kind === 'date') return { numFmt: DAY_FORMAT };
  return kind === 'text' || kind === 'key' ? { numFmt: TEXT_FORMAT } : {};
}

function cell(value: Value, kind: ReportColumn['kind']): Value | Date {
  if (typeof value !== 'string') return value;
  if (kind === 'date') return new Date(`${value}T00:00:00Z`);
  // Excel refuses a file with longer cells.
  return value.length > MAX_TEXT ? `${value.slice(0, MAX_TEXT - 6)} [...]` : value;
}
