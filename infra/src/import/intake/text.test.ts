import { encode } from 'iconv-lite';
import { openInput } from './input';
import { readLines } from './fixed-width';
import { collect, refusalOf, Samples } from '@ozg/shared/intake/testing/samples';
import type { TextOptions } from './text';

const utf8: TextOptions = { encoding: 'utf-8' };
const latin: TextOptions = { encoding: 'windows-1252' };
const detect: TextOptions = { encoding: 'detect' };
const either: TextOptions = { encoding: 'detect', fallback: 'windows-1252' };

// Longer than a chunk, so that characters are cut in two by the reading, at a place that depends on the offset.
const long = (offset: number) => `${'x'.repeat(offset)}${'Übergröße – 5 € 😀\n'.repeat(20_000)}`;

let samples: Samples;
beforeAll(async () => {
  samples = await Samples.create();
});
afterAll(() => samples.remove());

async function linesOf(content: string | Uint8Array, options: TextOptions) {
  const path = await samples.file('register.txt', content);
  return collect(readLines(await openInput(path, { extension: 'txt' }), options));
}

test('lines come with their numbers, without line ends and byte order mark', async () => {
  expect(await linesOf('\uFEFFä\r\n\n c \nlast', utf8)).toEqual([
    { line: 1, text: 'ä' },
    { line: 2, text: '' },
    { line: 3, text: ' c ' },
    { line: 4, text: 'last' },
  ]);
});

test.each([0, 1, 2, 3])('a character that is cut by the reading is put together again, offset %d', async (offset) => {
  const text = long(offset);

  expect((await linesOf(text, detect)).map((line) => line.text)).toEqual(text.trimEnd().split('\n'));
});

test('the first character beyond ASCII tells windows-1252 from UTF-8', async () => {
  const text = `${'plain\n'.repeat(30_000)}Größe – 5 €\nStraße`;
  const expected = text.split('\n');
  const read = async (content: Uint8Array, options: TextOptions) =>
    (await linesOf(content, options)).map((line) => line.text);

  expect(await read(encode(text, 'win1252'), either)).toEqual(expected);
  expect(await read(encode(text, 'win1252'), latin)).toEqual(expected);
  expect(await read(Buffer.from(text), either)).toEqual(expected);
});

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));

const refused: [string, Uint8Array, TextOptions, string, number][] = [
  ['windows-1252 where only UTF-8 may be', encode('a\nb\nGröße', 'win1252'), detect, 'WRONG_ENCODING', 3],
  ['windows-1252 stated as UTF-8', encode('a\nGröße', 'win1252'), utf8, 'WRONG_ENCODING', 2],
  ['UTF-8 stated as windows-1252', bytes('a\nGröße'), latin, 'WRONG_ENCODING', 1],
  ['UTF-8 with a mark stated as windows-1252', bytes('\uFEFFa'), latin, 'WRONG_ENCODING', 1],
  ['UTF-8 with one damaged letter, though windows-1252 may be', bytes('ä\nü', 0xfc, '\n'), either, 'WRONG_ENCODING', 2],
  ['UTF-8 damaged behind a chunk', bytes(long(1), 0xc3, '\n'), utf8, 'WRONG_ENCODING', 20_001],
  ['a surrogate in UTF-8', bytes('a\n', 0xed, 0xa0, 0x80), utf8, 'WRONG_ENCODING', 2],
  ['a byte that windows-1252 has not', bytes('a\n', 0xfc, '\n', 0x81), latin, 'WRONG_ENCODING', 3],
  ['UTF-16', encode('a;b', 'utf16le', { addBOM: true }), either, 'WRONG_ENCODING', 1],
  ['UTF-16 without a mark', encode('a\nb', 'utf16le'), either, 'NUL_BYTE', 1],
  ['a NUL byte', bytes('a\nb\nc', 0, '\n'), latin, 'NUL_BYTE', 3],
  ['an end within a character', bytes('a\nb', 0xe2, 0x82), utf8, 'TRUNCATED', 2],
  ['a saved login page', bytes('\n <!DOCTYPE HTML>\n<html>'), utf8, 'HTML_INSTEAD', 1],
  ['a saved page', bytes('\uFEFF<html lang="de"><body>', 'x'.repeat(500)), utf8, 'HTML_INSTEAD', 1],
  ['a line without end', Buffer.alloc(3_000_000, 'x'), utf8, 'TOO_LARGE', 1],
];

test.each(refused)('%s is refused with its line', async (_, content, options, code, line) => {
  const refusal = await refusalOf(linesOf(content, options));

  expect({ code: refusal.code, line: refusal.line }).toEqual({ code, line });
});
