import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, truncate } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { refuseBomb } from '@ozg/shared/intake/archive/unpack';
import { openInput } from './input';
import {
  changeHeader,
  collect,
  declareSize,
  type Entries,
  refusalOf,
  rename,
  Samples,
  zeros,
} from '@ozg/shared/intake/testing/samples';
import { drain } from './testing/reading';

const MIB = 1024 * 1024;
const table = 'a;b\n1;2\n';

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

test('a plain file and the one table in a zip give their bytes, the hash of what lies on disk, and progress', async () => {
  const plain = await samples.file('a.csv', table);
  const zip = await samples.zip('a.zip', { 'data/a.CSV': table, '__MACOSX/data/._a.csv': 'x', 'read.me': 'y' });
  for (const path of [plain, zip]) {
    const input = await openInput(path, { extension: 'csv' });
    const progress: number[][] = [];
    input.onRead = (...step) => progress.push(step);

    expect(Buffer.concat(await collect(input.bytes({ quiet: true }))).toString()).toBe(table);
    expect(progress).toEqual([]);
    expect(Buffer.concat(await collect(input.bytes())).toString()).toBe(table);
    expect(progress).toEqual([[table.length, table.length]]);
    const onDisk = await readFile(path);
    expect(input.sha256).toBe(createHash('sha256').update(onDisk).digest('hex'));
    expect(input.size).toBe(onDisk.length);
  }
});

const setSize = (size: number) => declareSize('a.csv', size);
// The last record of an archive has 22 bytes.
const setEntryCount = (zip: Buffer) => (zip.writeUInt16LE(10_001, zip.length - 22 + 10), zip);
const encrypt = changeHeader('a.csv', (header) => header.writeUInt16LE(1, 8));
const otherChecksum = changeHeader('a.csv', (header) => header.writeUInt32LE(1, 16));
const letters = Array.from({ length: 3_000 }, (_, at) => createHash('md5').update(String(at)).digest('hex')).join('\n');

const archives: [string, Entries, ((zip: Buffer) => Uint8Array) | undefined, string, RegExp][] = [
  ['an absolute path', { '#etc/a.csv': table }, rename('#etc', '/etc'), 'PATH_IN_ARCHIVE', /"\/etc\/a.csv"/],
  ['a path upwards', { 'b/##/a.csv': table }, rename('##', '..'), 'PATH_IN_ARCHIVE', /"b\/..\/a.csv"/],
  ['a backslash', { 'b#a.csv': table }, rename('b#', 'b\\'), 'PATH_IN_ARCHIVE', /"b\\\\a.csv"/],
  ['a drive', { 'C#a.csv': table }, rename('C#', 'C:'), 'PATH_IN_ARCHIVE', /"C:a.csv"/],
  ['a bad path beside the table', { 'a.csv': table, '##/b.md': '' }, rename('##', '..'), 'PATH_IN_ARCHIVE', /b.md/],
  ['an encrypted entry', { 'a.csv': table }, encrypt, 'ENCRYPTED', /"a.csv"/],
  ['two tables', { 'a.csv': table, 'b.csv': table }, undefined, 'SEVERAL_FITTING', /"a.csv", "b.csv"/],
  ['only another archive', { 'a.zip': 'x' }, undefined, 'NESTED_ARCHIVE', /"a.zip"/],
  ['nothing that fits', { 'a.txt': table }, undefined, 'NOTHING_FITTING', /no csv file/],
  ['one name twice', { 'a.csv': table, 'b.csv': '' }, rename('b.csv', 'a.csv'), 'DAMAGED', /twice/],
  ['half of its bytes', { 'a.csv': letters }, (zip) => zip.subarray(0, zip.length / 2), 'TRUNCATED', /ends too early/],
  ['content shorter than declared', { 'a.csv': table }, setSize(99), 'TRUNCATED', /8 of 99 bytes/],
  ['content longer than declared', { 'a.csv': table }, setSize(3), 'BOMB', /more than the 3 bytes/],
  ['more entries than any real one', { 'a.csv': table }, setEntryCount, 'TOO_LARGE', /10001 entries/],
  ['content that does not match its checksum', { 'a.csv': letters }, otherChecksum, 'DAMAGED', /checksum/],
];

test.each(archives)('a zip with %s is refused', async (title, entries, change, code, message) => {
  const path = await samples.zip(`${title}.zip`, entries, change);

  const refusal = await refusalOf(drain(path, 'csv'));

  expect(refusal.code).toBe(code);
  expect(refusal.message).toMatch(message);
});

const files: [string, string | Uint8Array, string, RegExp][] = [
  ['empty.csv', '', 'EMPTY', /is empty/],
  ['packed.csv', gzipSync(table), 'WRONG_KIND', /gzip.*unpack it first/],
  ['old.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'WRONG_KIND', /XLSX without a password/],
  ['report.csv', '%PDF-1.7', 'WRONG_KIND', /PDF/],
];

test.each(files)('%s is refused for what it holds', async (name, content, code, message) => {
  const refusal = await refusalOf(drain(await samples.file(name, content), 'csv'));

  expect(refusal.code).toBe(code);
  expect(refusal.message).toMatch(message);
});

test('a path that leads to no file is refused', async () => {
  await mkdir(samples.path('folder'));

  for (const name of ['folder', 'missing.csv']) {
    expect((await refusalOf(drain(samples.path(name), 'csv'))).code).toBe('NOT_READABLE');
  }
});

test('more than a gigabyte is refused, on disk and unpacked, and so is a ratio that only bombs have', async () => {
  await truncate(await samples.file('huge.csv', 'a'), 1024 * MIB + 1);
  const unpacked = async (size: number, packed: number) => refuseBomb({ fileName: 'a.zip' }, size, packed);

  expect((await refusalOf(drain(samples.path('huge.csv'), 'csv'))).code).toBe('TOO_LARGE');
  expect((await refusalOf(unpacked(1024 * MIB + 1, 1024 * MIB))).code).toBe('TOO_LARGE');
  expect((await refusalOf(unpacked(20 * MIB + 1, MIB / 5))).code).toBe('BOMB');
  await expect(unpacked(20 * MIB, MIB / 5)).resolves.toBeUndefined();
  await expect(unpacked(10 * MIB, 1)).resolves.toBeUndefined();
});

test('a workbook where text is expected, and documents of other programs, are refused', async () => {
  const workbook = await samples.zip('a.xlsx', { 'xl/workbook.xml': '<workbook/>' });
  const document = await samples.zip('a.ods', { mimetype: 'x', 'content.xml': '<a/>' });

  expect((await refusalOf(drain(workbook, 'xml'))).code).toBe('WRONG_KIND');
  expect((await refusalOf(drain(document, 'xml'))).code).toBe('WRONG_KIND');
});

test('a file that grows after it was opened is refused, since its hash would be that of other data', async () => {
  const path = await samples.file('growing.csv', table);
  const input = await openInput(path, { extension: 'csv' });
  await appendFile(path, '3;4\n');

  expect((await refusalOf(collect(input.bytes()))).code).toBe('CHANGED');
});

test('a bomb is refused by what it declares, and by what comes out when its header lies', async () => {
  const honest = await samples.zip('bomb.zip', { 'a.csv': zeros(300 * MIB) });
  const lying = samples.path('lying.zip');
  const atMost = async (path: string) => {
    let unpacked = 0;
    const refusal = await refusalOf(drain(path, 'csv', (bytes) => (unpacked = bytes)));
    return { code: refusal.code, unpacked };
  };

  expect(await atMost(honest)).toEqual({ code: 'BOMB', unpacked: 0 });

  // 29 million bytes are within a hundred times the 298 thousand that it is packed to.
  await samples.file('lying.zip', declareSize('a.csv', 29_000_000)(await readFile(honest)));
  const { code, unpacked } = await atMost(lying);
  expect(code).toBe('BOMB');
  expect(unpacked).toBeLessThanOrEqual(29_000_000);
});
