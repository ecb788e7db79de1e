import { decode } from '@ozg/shared/intake/content/decode';
import { type EncodingOptions, encodingOf } from '@ozg/shared/intake/content/encoding';
import { type ByteSource, quietly } from '@ozg/shared/intake/content/source-file';
import { MAX_ROW_CHARACTERS } from '@ozg/shared/intake/limits';
import { FileRefused } from '@ozg/shared/intake/refused';

export interface TextOptions extends EncodingOptions {
  /** For a look ahead that is no progress. */
  quiet?: boolean;
}

const ENOUGH_TO_TELL = 200;
const beginsLikeHtml = /^\s*(<\?xml[^>]*>\s*)?<(!doctype\s+html|html[\s>])/i;

/**
 * The text of a table or register in pieces, without byte order mark. Throws WRONG_ENCODING, NUL_BYTE or TRUNCATED with
 * the line, and HTML_INSTEAD.
 */
export async function* readText(source: ByteSource, options: TextOptions): AsyncGenerator<string> {
  const encoding = await encodingOf(source, options);
  let head: string | undefined = '';
  for await (const text of decode(options.quiet ? quietly(source) : source, encoding)) {
    if (head === undefined) {
      yield text;
      continue;
    }
    head += text;
    if (head.trimStart().length < ENOUGH_TO_TELL && head.length < MAX_ROW_CHARACTERS) continue;
    refuseHtml(head, source);
    yield head;
    head = undefined;
  }
  if (head) {
    refuseHtml(head, source);
    yield head;
  }
}

function refuseHtml(head: string, source: ByteSource): void {
  if (beginsLikeHtml.test(head))
    throw new FileRefused('HTML_INSTEAD', source, 'The file begins like HTML.', { line: 1 });
}
