import { isUtf8 } from 'node:buffer';
import { getDecoder } from 'iconv-lite';
import { FileRefused } from '../refused';
import type { Encoding } from './encoding';
import type { ByteSource } from './source-file';

const LINE_FEED = 0x0a;
const REPLACEMENT = '\uFFFD';

/** Decodes strictly, without the byte order mark. Throws NUL_BYTE, WRONG_ENCODING or TRUNCATED with the line. */
export async function* decode(source: ByteSource, encoding: Encoding): AsyncGenerator<string> {
  const decoder = encoding === 'utf-8' ? new Utf8() : new Windows1252();
  let line = 1;
  for await (const bytes of source.bytes()) {
    const chunk = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      const at = line + lineFeeds(chunk.subarray(0, nul));
      throw new FileRefused('NUL_BYTE', source, 'The text holds a NUL byte; it may be UTF-16 or no text.', {
        line: at,
      });
    }
    const { text, invalidAfter } = decoder.decode(chunk);
    if (invalidAfter !== undefined) {
      const problem = `The text is not valid ${encoding}.`;
      throw new FileRefused('WRONG_ENCODING', source, problem, { line: line + invalidAfter });
    }
    line += lineFeeds(chunk);
    if (text) yield text;
  }
  if (decoder.isInCharacter()) {
    throw new FileRefused('TRUNCATED', source, 'The file ends in the middle of a character.', { line });
  }
}

interface Decoded {
  text: string;
  /** How many lines end in the chunk before the first invalid byte. */
  invalidAfter?: number;
}

class Utf8 {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private unfinished: Buffer = Buffer.alloc(0);

  decode(chunk: Buffer): Decoded {
    try {
      const text = this.decoder.decode(chunk, { stream: true });
      this.unfinished = unfinishedEnd(Buffer.concat([this.unfinished, chunk.subarray(-3)]));
      return { text };
    } catch {
      return { text: '', invalidAfter: linesBeforeInvalid(Buffer.concat([this.unfinished, chunk])) };
    }
  }

  isInCharacter(): boolean {
    return this.unfinished.length > 0;
  }
}

/** The bytes at the end that begin a character without ending it: at most three. */
function unfinishedEnd(bytes: Buffer): Buffer {
  const lead = bytes.findLastIndex((byte) => byte < 0x80 || byte > 0xbf);
  const last = bytes.subarray(Math.max(lead, 0));
  return Buffer.from(isUtf8(last) ? [] : last);
}

// No byte of a longer character is a line feed, so lines can be checked one by one.
function linesBeforeInvalid(bytes: Buffer): number {
  let lines = 0;
  let start = 0;
  for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, start)) {
    if (!isUtf8(bytes.subarray(start, end))) return lines;
    lines += 1;
    start = end + 1;
  }
  return lines;
}

class Windows1252 {
  private readonly decoder = getDecoder('win1252');

  decode(chunk: Buffer): Decoded {
    const text = this.decoder.write(chunk);
    // Five bytes mean nothing in windows-1252.
    const invalid = text.indexOf(REPLACEMENT);
    return invalid < 0 ? { text } : { text, invalidAfter: lineFeeds(chunk.subarray(0, invalid)) };
  }

  isInCharacter(): boolean {
    return false;
  }
}

function lineFeeds(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}
