import { readFile } from 'node:fs/promises';
import { Workbook } from 'exceljs';
import { findFile } from '../intake/content/source-file';
import { collect, declareSize, type Entries, refusalOf, rename, Samples, zeros } from '../intake/testing/samples';
import { inlineRow, type SheetParts, sheetParts } from '../intake/testing/sheets';
import { numberMeaning, numberText } from './number-format';
import { tableOf } from './table';
import { openWorkbook } from './workbook';

const MIB = 1024 * 1024;

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

async function wholeTable(path: string, sheet?: string) {
  const file = await findFile(path);
  const table = await tableOf(await (await openWorkbook(file)).sheet(sheet), file);
  return { header: table.header, rows: await collect(table.rows()) };
}

const head = inlineRow(1, ['a', 'b']);
const cellsOf = async (parts: SheetParts) => {
  const path = await samples.zip('cells.xlsx', sheetParts(parts));
  return (await wholeTable(path)).rows.map(({ cells }) => cells[1]);
};

/** One row per cell, in the second column. */
const inColumnB = (cells: string[]) =>
  head + cells.map((cell, at) => `<row r="${at + 2}"><c r="A${at + 2}"><v>1</v></c>${cell}</row>`).join('');

test('cells of every type become the text that a person sees or that is exact', async () => {
  const cells: [string, string][] = [
    ['<c t="s"><v>0</v></c>', 'gemeinsam'],
    ['<c t="s"><v>1</v></c>', 'fett und nicht'],
    ['<c t="inlineStr"><is><r><t>in </t></r><r><rPr><b/></rPr><t>Teilen</t></r></is></c>', 'in Teilen'],
    ['<c t="inlineStr"><is><t>zwei_x000A_Zeilen &amp; mehr</t></is></c>', 'zwei\nZeilen & mehr'],
    ['<c t="str"><v>Text</v></c>', 'Text'],
    ['<c t="b"><v>1</v></c>', 'true'],
    ['<c t="d"><v>2026-01-31T00:00:00</v></c>', '2026-01-31'],
    ['<c><v>99050012104000</v></c>', '99050012104000'],
    ['<c><v>9.9050012104E+13</v></c>', '99050012104000'],
    ['<c><v>12345678901234567</v></c>', '12345678901234567'],
    ['<c><v>0.30000000000000004</v></c>', '0.30000000000000004'],
    ['<c s="1"><v>46053</v></c>', '2026-01-31'],
    ['<c s="2"><v>46053</v></c>', '2026-01-31'],
    ['<c s="2"><v>46053.604166666664</v></c>', '2026-01-31 14:30'],
    ['<c s="3"><v>0.604166666666667</v></c>', '14:30'],
    ['<c s="4"><v>1.5</v></c>', '1.5'],
    ['<c s="1"/>', ''],
  ];
  const strings =
    '<si><t>gemeinsam</t></si><si><r><rPr><b/></rPr><t>fett</t></r><r><t xml:space="preserve"> und nicht</t></r><rPh sb="0" eb="1"><t>FETT</t></rPh></si>';

  const markup = inColumnB(cells.map(([cell]) => cell));
  expect(await cellsOf({ rows: markup, strings })).toEqual(cells.map(([, text]) => text));
});

test('days are counted from 1904 where the workbook says so', async () => {
  expect(await cellsOf({ rows: inColumnB(['<c s="1"><v>44591</v></c>']), date1904: true })).toEqual(['2026-01-31']);
});

test('what a number means is told by its format', () => {
  const meanings = [
    'General',
    '0.00E+00',
    '"Tag" 0',
    '[Red]0;dd',
    '[h]:mm',
    'mm:ss',
    'h:mm AM/PM',
    'mmm yy',
    '[$-407]d. mmmm yyyy',
    'd/m/yy h:mm',
  ];

  expect(meanings.map((code) => numberMeaning(164, code))).toEqual([
    'number',
    'number',
    'number',
    'number',
    'number',
    'time',
    'time',
    'day',
    'day',
    'moment',
  ]);
  // Excel's 29 February 1900 never was, and there is nothing beyond the year 9999.
  expect([60, 61, 2_958_465, 2_958_466].map((value) => numberText(value, 'day', false))).toEqual([
    '60',
    '1900-03-01',
    '9999-12-31',
    '2958466',
  ]);
});

test('hyperlinks and rich text as exceljs writes them are plain text', async () => {
  const workbook = new Workbook();
  const link = { text: 'Seite', hyperlink: 'https://example.org/' };
  const rich = { richText: [{ text: 'fett', font: { bold: true } }, { text: ' und nicht' }] };
  workbook.addWorksheet('Daten').addRows([
    ['a', 'b'],
    [link, rich],
  ]);
  await workbook.xlsx.writeFile(samples.path('rich.xlsx'));

  expect((await wholeTable(samples.path('rich.xlsx'))).rows).toEqual([{ line: 2, cells: ['Seite', 'fett und nicht'] }]);
});

test('gaps between cells and rows stay gaps, and a target may begin at the top of the archive', async () => {
  const rows = `${inlineRow(3, ['a', 'b', 'c'])}<row r="7"><c r="C7"><v>1</v></c></row><row><c><v>2</v></c></row>`;
  const path = await samples.zip('gaps.xlsx', sheetParts({ rows, target: '/xl/worksheets/sheet1.xml' }));

  expect((await wholeTable(path)).rows).toEqual([
    { line: 7, cells: ['', '', '1'] },
    { line: 8, cells: ['2', '', ''] },
  ]);
});

test('the named sheet is read, else the first visible one', async () => {
  const sheets = '<sheet name="Alt" state="hidden" r:id="r2"/><sheet name="Neu" r:id="r1"/>';
  const parts = sheetParts({ rows: head + inlineRow(2, ['1', 'neu']), sheets });
  const other = String(sheetParts({ rows: head + inlineRow(2, ['1', 'alt']) })['xl/worksheets/sheet1.xml']);
  const path = await samples.zip('sheets.xlsx', { ...parts, 'xl/worksheets/sheet2.xml': other });
  const read = async (sheet?: string) => (await wholeTable(path, sheet)).rows[0]?.cells[1];

  expect([await read(), await read('Alt')]).toEqual(['neu', 'alt']);
  const refusal = await refusalOf(read('Daten'));
  expect(refusal.code).toBe('SHEET_MISSING');
  expect(refusal.message).toMatch(/no sheet "Daten"; it has "Neu"\./);
});

test('a workbook in memory is read as one on disk, and as strictly', async () => {
  const path = await samples.zip('memory.xlsx', sheetParts({ rows: inColumnB(['<c><v>7</v></c>']) }));
  const bomb = await samples.zip('bomb.xlsx', { ...sheetParts({ rows: head }), 'xl/a.png': zeros(30 * MIB) });
  const read = async (file: string, most?: number) => {
    const received = { fileName: 'memory.xlsx', content: await readFile(file) };
    const table = await tableOf(await (await openWorkbook(received, most)).sheet(), received);
    return collect(table.rows());
  };

  expect(await read(path)).toEqual([{ line: 2, cells: ['1', '7'] }]);
  expect((await refusalOf(read(bomb))).code).toBe('BOMB');
  expect((await refusalOf(read(path, 1_000))).code).toBe('TOO_LARGE');
});

const formula = '<row r="5"><c r="A5"><v>1</v></c><c r="B5"><f>1+1</f><v>2</v></c></row>';
const shared = '<row r="5"><c r="B5"><f t="shared" si="0"/><v>2</v></c></row>';
const doctype = { 'docProps/app.xml': '<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' };
const cut = (zip: Buffer) => zip.subarray(0, zip.length - 100);

interface Refused {
  parts?: SheetParts;
  more?: Entries;
  change?: (zip: Buffer) => Uint8Array;
  expected: { code: string; line?: number; column?: string };
  message?: RegExp;
}

const refused: Record<string, Refused> = {
  'a formula': {
    parts: { rows: head + formula },
    expected: { code: 'FORMULA', line: 5, column: 'b' },
    message: /cell B5 of "Daten"/,
  },
  'a formula shared with another cell': { parts: { rows: head + shared }, expected: { code: 'FORMULA', line: 5 } },
  'a column twice': {
    parts: { rows: inlineRow(3, ['a', 'a']) },
    expected: { code: 'COLUMN_TWICE', line: 3, column: 'a' },
  },
  'no header': { parts: { rows: inlineRow(1, ['Titel']) }, expected: { code: 'HEADER_EMPTY' }, message: /"Daten"/ },
  'a note beside the table': {
    parts: { rows: head + inlineRow(2, ['1', '2', '', 'Notiz']) },
    expected: { code: 'CELLS_TOO_MANY', line: 2 },
  },
  'rows in disorder': {
    parts: { rows: inlineRow(4, ['a', 'b']) + inlineRow(2, ['1', '2']) },
    expected: { code: 'DAMAGED', line: 4 },
  },
  'a cell beyond the last column': {
    parts: { rows: `${head}<row r="2"><c r="XFE2"><v>1</v></c></row>` },
    expected: { code: 'DAMAGED', line: 2, column: 'XFE2' },
  },
  'a document type in a part that nobody reads': {
    more: doctype,
    expected: { code: 'DOCTYPE' },
    message: /docProps\/app\.xml/,
  },
  'a part that leads out of it': {
    more: { 'xl/##/a.xml': '' },
    change: rename('##', '..'),
    expected: { code: 'PATH_IN_ARCHIVE' },
  },
  'no end': { parts: { rows: head }, change: cut, expected: { code: 'TRUNCATED' } },
  'a sheet that ends too early': {
    more: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' },
    expected: { code: 'TRUNCATED' },
    message: /xl\/worksheets\/sheet1\.xml/,
  },
  'no such part': { parts: { target: 'worksheets/none.xml' }, expected: { code: 'DAMAGED' }, message: /none\.xml/ },
};

test.each(Object.entries(refused))(
  'a workbook with %s is refused',
  async (title, { parts, more, change, expected, message }) => {
    const path = await samples.zip(`${title}.xlsx`, { ...sheetParts(parts ?? { rows: head }), ...more }, change);

    const refusal = await refusalOf(wholeTable(path));

    expect(refusal).toMatchObject(expected);
    expect(refusal.message).toMatch(message ?? /./);
  },
);

test('a bomb in a workbook is refused, whatever its header says and whether its part is read or not', async () => {
  for (const part of ['xl/media/picture.png', 'xl/worksheets/sheet1.xml']) {
    const honest = await samples.zip('bomb.xlsx', { ...sheetParts({ rows: head }), [part]: zeros(300 * MIB) });
    const lying = await samples.file('lying.xlsx', declareSize(part, 9_000_000)(await readFile(honest)));

    for (const path of [honest, lying]) expect((await refusalOf(wholeTable(path))).code).toBe('BOMB');
  }
});

test('parts that are small each may not be large together', async () => {
  const parts = Object.fromEntries(Array.from({ length: 21 }, (_, at) => [`xl/media/${at}.png`, zeros(10 * MIB)]));
  const path = await samples.zip('many.xlsx', { ...sheetParts({ rows: head }), ...parts });

  expect((await refusalOf(wholeTable(path))).code).toBe('TOO_LARGE');
});
