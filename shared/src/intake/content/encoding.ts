import { isAscii, isUtf8 } from 'node:buffer';
import { FileRefused } from '../refused';
import type { ByteSource } from './source-file';

export type Encoding = 'utf-8' | 'windows-1252';

export interface EncodingOptions {
  /** `detect` takes UTF-8, and what `fallback` allows. */
  encoding: Encoding | 'detect';
  /** What a file may be in that is not UTF-8; kinds of files that never were anything else leave it out. */
  fallback?: 'windows-1252' | undefined;
}

const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The encoding to read a text in: the first character beyond ASCII decides, because German text in windows-1252 never
 * looks like UTF-8 there, and the other way round every umlaut would be read as two letters. Throws WRONG_ENCODING.
 */
export async function encodingOf(source: ByteSource, { encoding, fallback }: EncodingOptions): Promise<Encoding> {
  const start = await firstBytes(source);
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff)) {
    throw new FileRefused('WRONG_ENCODING', source, 'The file is UTF-16.', { line: 1 });
  }
  const hasMark = utf8Mark.equals(start);
  if (hasMark && encoding === 'windows-1252') throw isUtf8Instead(source);
  if (hasMark || encoding === 'utf-8') return 'utf-8';

  const first = await firstBeyondAscii(source);
  const looksLikeUtf8 = first === undefined || beginsWithUtf8(first);
  if (encoding === 'detect') return looksLikeUtf8 ? 'utf-8' : (fallback ?? 'utf-8');
  if (first && looksLikeUtf8) throw isUtf8Instead(source);
  return encoding;
}

function isUtf8Instead(source: ByteSource): FileRefused {
  return new FileRefused('WRONG_ENCODING', source, 'The file is UTF-8, but windows-1252 was stated.', { line: 1 });
}

async function firstBytes(source: ByteSource): Promise<Buffer> {
  let start = Buffer.alloc(0);
  for await (const chunk of source.bytes({ quiet: true })) {
    start = Buffer.concat([start, chunk.subarray(0, utf8Mark.length)]).subarray(0, utf8Mark.length);
    if (start.length === utf8Mark.length) break;
  }
  return start;
}

async function firstBeyondAscii(source: ByteSource): Promise<Buffer | undefined> {
  let found: Buffer | undefined;
  for await (const chunk of source.bytes({ quiet: true })) {
    if (found) found = Buffer.concat([found, chunk.subarray(0, 4)]);
    else if (!isAscii(chunk)) found = Buffer.from(chunk.subarray(chunk.findIndex((byte) => byte > 0x7f)));
    if (found && found.length >= 4) break;
  }
  return found;
}

function beginsWithUtf8(bytes: Buffer): boolean {
  const lead = bytes[0] ?? 0;
  const width = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return bytes.length >= width && isUtf8(bytes.subarray(0, width));
}
