import { open } from 'node:fs/promises';
import type { Format } from './format';

/** One object: what the report is, and `rows` with one object each. */
export const json: Format = {
  contentType: 'application/json; charset=utf-8',
  open: async (path, { report, asOf, compare, parameters, columns }) => {
    const file = await open(path, 'w');
    const shown = columns.map(({ name, title, kind, description }) => ({ name, title, kind, description }));
    const head = JSON.stringify({ report: report.name, asOf, compare, parameters, columns: shown });
    await file.write(`${head.slice(0, -1)},"rows":[`);
    let separator = '\n';
    return {
      write: async (rows) => {
        if (!rows.length) return;
        await file.write(separator + rows.map((row) => JSON.stringify(row)).join(',\n'));
        separator = ',\n';
      },
      end: async () => {
        await file.write('\n]}\n');
        await file.close();
      },
      abandon: () => file.close(),
    };
  },
};
