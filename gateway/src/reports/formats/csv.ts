import { open } from 'node:fs/promises';
import type { CastingContext, Options } from 'csv-stringify/sync';
import type { ReportColumn } from '../definition/front-comment';
import type { Format, ReportHead } from './format';

const BOM = '\uFEFF';

/**
 * UTF-8 with commas, as RFC 4180 has it; for Excel in German with BOM, semicolons and decimal commas. Text that a
 * spreadsheet program would take for a formula begins with an apostrophe.
 */
export const csv: Format = {
  contentType: 'text/csv; charset=utf-8',
  open: async (path, head) => {
    const { stringify } = require('csv-stringify/sync') as typeof import('csv-stringify/sync');
    const { columns, isForExcel } = head;
    const options = optionsOf(head);
    const file = await open(path, 'w');
    const header = columns.map(({ name, title }) => (isForExcel ? title : name));
    await file.write(`${isForExcel ? BOM : ''}${stringify([header], options)}`);
    return {
      write: async (rows) => {
        const records = rows.map((row) => columns.map(({ name }) => row[name]));
        await file.write(stringify(records, { ...options, cast: isForExcel ? germanCast(columns) : plainCast }));
      },
      end: () => file.close(),
      abandon: () => file.close(),
    };
  },
};

const optionsOf = ({ isForExcel }: ReportHead): Options => ({
  delimiter: isForExcel ? ';' : ',',
  record_delimiter: '\r\n',
  // The library looks for whole ends of lines only.
  quoted_match: /[\r\n]/,
  escape_formulas: true,
});

const plainCast: Options['cast'] = { boolean: String };

const germanCast = (columns: readonly ReportColumn[]): Options['cast'] => ({
  boolean: (value) => (value ? 'WAHR' : 'FALSCH'),
  number: (value) => String(value).replace('.', ','),
  string: (value, { index }: CastingContext) =>
    // Opened by a double click, digits alone would become a number without their leading zeros.
    columns[index]?.kind === 'key' && /^\d+$/.test(value) ? { value: `="${value}"`, escape_formulas: false } : value,
});
