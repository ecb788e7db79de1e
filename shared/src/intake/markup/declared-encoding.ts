import type { Encoding } from '../content/encoding';
import type { ByteSource } from '../content/source-file';
import { FileRefused, quoted } from '../refused';

const DECLARATION_BYTES = 200;

// Browsers and most programs write windows-1252 under the name of its subset.
const encodings = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['iso-8859-1', 'windows-1252'],
  ['windows-1252', 'windows-1252'],
]);

/** The encoding that an XML document declares, UTF-8 if none. Throws WRONG_ENCODING for one that is not read here. */
export async function declaredEncoding(source: ByteSource): Promise<Encoding> {
  let head = '';
  for await (const chunk of source.bytes({ quiet: true })) {
    head += Buffer.from(chunk.subarray(0, DECLARATION_BYTES)).toString('latin1');
    if (head.length >= DECLARATION_BYTES) break;
  }
  // UTF-16 without a mark: every other byte is 0.
  if (/^(<\0|\0<)/.test(head)) throw new FileRefused('WRONG_ENCODING', source, 'The document is UTF-16.', { line: 1 });
  const name = /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)/.exec(head)?.[1] ?? 'utf-8';
  const encoding = encodings.get(name.toLowerCase());
  if (encoding) return encoding;
  throw new FileRefused('WRONG_ENCODING', source, `The document declares the encoding ${quoted(name)}.`, { line: 1 });
}
