import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { inBlocks, Samples } from '@ozg/shared/intake/testing/samples';
import { inlineRow, sheetParts } from '@ozg/shared/intake/testing/sheets';

/** Megabytes for the objects of the reading process, which needs 16 for a short file and dies when it wants more. */
const HEAP = 24;

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

const cells = (at: number) => [
  String(99_000_000_000_000 + at),
  ...Array.from({ length: 9 }, (_, column) => `Zelle ${at}-${column}`),
];
const names = cells(0).map((_, at) => `Spalte ${at}`);

function* csvRows(count: number): Generator<string> {
  yield `${names.join(';')}\n`;
  for (let at = 0; at < count; at += 1) yield `${cells(at).join(';')}\n`;
}

function* sheetRows(count: number): Generator<string> {
  const [begin = '', end = ''] = String(sheetParts({ rows: '#' })['xl/worksheets/sheet1.xml']).split('#');
  yield begin + inlineRow(1, names);
  for (let at = 2; at <= count + 1; at += 1) yield inlineRow(at, cells(at));
  yield end;
}

function* services(count: number): Generator<string> {
  yield '<nachricht>';
  const texts = Array.from(
    { length: 3 },
    (_, at) => `<modulText code="${at}"><inhalt>${'Text '.repeat(20)}</inhalt></modulText>`,
  );
  for (let at = 0; at < count; at += 1)
    yield `<schreibe><leistung><id>${at}</id>${texts.join('')}</leistung></schreibe>`;
  yield '</nachricht>';
}

/** Counts what a process of its own reads with little memory. */
async function countIn(kind: 'table' | 'xml', path: string): Promise<unknown> {
  const limits = [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=2'];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...limits,
    join(__dirname, 'testing/count.js'),
    kind,
    path,
  ]);
  return (JSON.parse(stdout) as { count: number }).count;
}

test('100,000 rows of CSV need no more memory than a few', async () => {
  expect(await countIn('table', await samples.file('large.csv', csvRows(100_000)))).toBe(100_000);
});

test('40,000 rows of a sheet need no more memory than a few', async () => {
  const parts = { ...sheetParts({}), 'xl/worksheets/sheet1.xml': Readable.from(inBlocks(sheetRows(40_000))) };

  expect(await countIn('table', await samples.zip('large.xlsx', parts))).toBe(40_000);
});

test('50,000 elements of XML need no more memory than a few', async () => {
  expect(await countIn('xml', await samples.file('large.xml', services(50_000)))).toBe(50_000);
});
