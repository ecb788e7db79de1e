import { createWriteStream } from 'node:fs';
import { Workbook, stream } from 'exceljs';
import fc from 'fast-check';
import { encode } from 'iconv-lite';
import { openInput } from './input';
import { inlineRow, sheetParts } from '@ozg/shared/intake/testing/sheets';
import { requireColumns } from '@ozg/shared/workbook/table';
import { openTable, type TableOptions } from './table';
import { collect, refusalOf, Samples } from '@ozg/shared/intake/testing/samples';
import { wholeTable } from './testing/reading';

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

const header = ['Schlüssel', 'Bezeichnung', 'Stand', 'Anzahl', 'Anteil', 'aktiv'];
const rows = [
  ['99050012104000', 'Größe "XL"; groß, größer', '2026-01-31', '1234567', '0.1', 'true'],
  ['99008001012000', 'zwei\nZeilen – 5 €', '', '0', '-12.75', 'false'],
  ['77000000000316', '', '1999-12-31', '9007199254740991', '1e-7', ''],
];
const quote = (cell: string) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const csv = (delimiter: string, lineEnd: string, lines: string[][]) =>
  lines.map((cells) => cells.map(quote).join(delimiter) + lineEnd).join('');

/** What a person has in a spreadsheet: days, numbers and truth values instead of text. */
const typed = rows.map(([key, name, day, count, share, active]) => [
  Number(key),
  name || null,
  day ? new Date(day) : null,
  Number(count),
  Number(share),
  active ? active === 'true' : null,
]);

async function asWorkbook(path: string): Promise<void> {
  const workbook = new Workbook();
  workbook.addWorksheet('Verborgen', { state: 'hidden' }).addRow(['falsch', 'falsch']);
  const sheet = workbook.addWorksheet('Daten');
  sheet.addRow(['Leistungen, Stand heute']);
  sheet.addRow([]);
  sheet.addRows([header.map((name) => `\u00A0${name} `), ...typed]);
  await workbook.xlsx.writeFile(path);
}

async function asStreamedWorkbook(path: string): Promise<void> {
  const file = createWriteStream(path);
  const workbook = new stream.xlsx.WorkbookWriter({ stream: file, useStyles: true, useSharedStrings: false });
  const sheet = workbook.addWorksheet('Daten');
  for (const row of [header, ...typed]) sheet.addRow(row).commit();
  await workbook.commit();
}

test('one table is the same in every format', async () => {
  const table = [header, ...rows];
  await asWorkbook(samples.path('saved.xlsx'));
  await asStreamedWorkbook(samples.path('streamed.xlsx'));
  const padded = table.map((cells) => [...cells.map((cell) => ` ${cell}\u00A0`), '']);
  const ansi: TableOptions = { encoding: 'detect', fallback: 'windows-1252' };

  const read = {
    commas: await wholeTable(await samples.file('a.csv', csv(',', '\r\n', table))),
    semicolons: await wholeTable(await samples.file('b.csv', encode(csv(';', '\n', table), 'win1252')), ansi),
    tabs: await wholeTable(await samples.file('c.csv', `\uFEFF\n${csv('\t', '\r', padded)}\t\t\n\n`), ansi),
    zipped: await wholeTable(await samples.zip('d.zip', { 'd.csv': csv(';', '\r\n', table) })),
    saved: await wholeTable(samples.path('saved.xlsx')),
    streamed: await wholeTable(samples.path('streamed.xlsx')),
  };

  const lines = { commas: [2, 3, 5], semicolons: [2, 3, 5], tabs: [3, 4, 6], zipped: [2, 3, 5], saved: [4, 5, 6] };
  for (const [format, found] of Object.entries(read)) {
    expect({ format, header: found.header, rows: found.rows.map(({ cells }) => cells) }).toEqual({
      format,
      header,
      rows,
    });
    expect(found.rows.map(({ line }) => line)).toEqual({ ...lines, streamed: [2, 3, 4] }[format]);
  }
});

test('any table that is written with quotes is read back equal, row by row and line by line', async () => {
  const cell = fc
    .oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ab",;\t\n\r ]{0,8}$/))
    .map((text) => text.replaceAll('\0', ''))
    .filter((text) => !text.trim().startsWith('='));
  const read = (text: string) =>
    text
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/[\u00A0\u2007\u202F]/g, ' ')
      .trim();
  const tables = fc
    .integer({ min: 2, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

  await fc.assert(
    fc.asyncProperty(
      tables,
      fc.constantFrom(',', ';', '\t'),
      fc.constantFrom('\n', '\r\n'),
      async (table, delimiter, end) => {
        const names = (table[0] ?? []).map((_, at) => `c${at}`);
        const text = [names, ...table].map((row) =>
          row.map((each) => `"${each.replaceAll('"', '""')}"`).join(delimiter),
        );
        const found = await wholeTable(await samples.file('any.csv', text.join(end)));

        const expected = table.map((row) => row.map(read)).filter((row) => row.some(Boolean));
        expect(found.rows.map((row) => row.cells)).toEqual(expected);
        const starts = text.map(
          (_, at) =>
            text
              .slice(0, at)
              .join('\n')
              .replaceAll('\r\n', '\n')
              .split(/[\r\n]/).length,
        );
        const filled = starts.slice(1).filter((__, at) => table[at]?.some((each) => read(each) !== ''));
        expect(found.rows.map((row) => row.line)).toEqual(filled.map((line) => line + 1));
      },
    ),
    { numRuns: 100 },
  );
});

const damaged: [string, string, string, number | undefined, string | undefined][] = [
  ['a column twice', 'a;b; a \n1;2;3\n', 'COLUMN_TWICE', 1, 'a'],
  ['a column without a name', 'a;;c\n1;2;3\n', 'HEADER_EMPTY', 1, 'B'],
  ['an empty header', ' ;;\n1;2;3\n', 'HEADER_EMPTY', 1, undefined],
  ['nothing but blank lines', '\n\n', 'HEADER_EMPTY', undefined, undefined],
  ['a row that is too long', 'a;b\n1;2\n\n1;2;3\n1;2\n', 'CELLS_TOO_MANY', 4, undefined],
  ['a row that is too short', 'a;b;c\n1;2;3\n1;2\n1;2;3\n', 'CELLS_MISSING', 3, undefined],
  ['a last row that is too short', 'a;b;c\n1;2;3\n1;2\n', 'TRUNCATED', 3, undefined],
  ['an end inside a quote', 'a;b\n1;2\n3;"4\n5\n', 'TRUNCATED', 3, undefined],
  ['a quote that ends too early', 'a;b\n"1\n";2\n3;"4"5\n6;7\n', 'QUOTE', 4, undefined],
  ['a quote in the middle', 'a;b\n1;2\n3;x"4\n', 'QUOTE', 3, undefined],
  ['a quote that is never closed', `a;b\n1;"2\n${'3;4\n'.repeat(300_000)}`, 'TOO_LARGE', 2, undefined],
  ['a formula', 'a;b\n1;"x\ny"\n3;=1+1\n', 'FORMULA', 4, 'b'],
  ['a formula that hides text', 'a;b\n1;"=""007"""\n', 'FORMULA', 2, 'b'],
  ['a formula for a header', 'a;=A1\n1;2\n', 'FORMULA', 1, 'B'],
  ['a web page', '<!doctype html>\n<p>Bitte anmelden', 'HTML_INSTEAD', 1, undefined],
  ['a NUL byte', 'a;b\n1;\0\n', 'NUL_BYTE', 2, undefined],
];

test.each(damaged)('a CSV with %s is refused', async (_, content, code, line, column) => {
  const refusal = await refusalOf(wholeTable(await samples.file('damaged.csv', content)));

  expect(refusal).toEqual({ code, line, column, message: expect.any(String) });
});

test('all missing columns are named, and those that are there', async () => {
  const input = await openInput(await samples.file('columns.csv', 'a;b\n'), { extension: 'csv' });
  const table = await openTable(input, { encoding: 'utf-8' });

  expect(() => requireColumns(table, ['b', 'a'])).not.toThrow();
  const refusal = await refusalOf((async () => requireColumns(table, ['a', 'Stand', 'Typ']))());
  expect(refusal).toMatchObject({ code: 'COLUMN_MISSING', column: 'Stand' });
  expect(refusal.message).toMatch(/lacks the columns "Stand", "Typ"; it has "a", "b"/);
});

test('rows may be read again, and a reading that is given up lets the file go', async () => {
  const input = await openInput(await samples.file('again.csv', 'a;b\n1;2\n3;4\n'), { extension: 'csv' });
  const table = await openTable(input, { encoding: 'utf-8' });
  for await (const row of table.rows()) {
    expect(row.cells).toEqual(['1', '2']);
    break;
  }

  expect(await collect(table.rows())).toHaveLength(2);
});

test('the reading of the sheet reports its progress to the end', async () => {
  const path = await samples.zip(
    'progress.xlsx',
    sheetParts({ rows: inlineRow(1, ['a', 'b']) + inlineRow(2, ['1', '2']) }),
  );
  const input = await openInput(path, { extension: 'csv' });
  const table = await openTable(input, { encoding: 'utf-8' });
  const steps: [number, number][] = [];
  input.onRead = (...step) => steps.push(step);
  await collect(table.rows());

  const [done, total] = steps.at(-1) ?? [];
  expect(done).toBeGreaterThan(100);
  expect(done).toBe(total);
});
