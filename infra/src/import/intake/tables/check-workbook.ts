import { archiveEntries } from '../archive/archive';
import type { SourceFile } from '../content/source-file';
import { MAX_WORKBOOK_BYTES } from '../limits';
import { FileRefused } from '../refused';

const DOCTYPE = '<!doctype';

/**
 * Unpacks every part of a workbook once, without keeping it, before any of it is interpreted, and tells the
 * bytes of each. Throws BOMB, TOO_LARGE,
 * PATH_IN_ARCHIVE, DOCTYPE, TRUNCATED or DAMAGED.
 */
export async function checkWorkbook(file: SourceFile): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let size = 0;
  for await (const entry of archiveEntries(file)) {
    const named = { fileName: file.fileName, part: entry.name };
    const isMarkup = /\.(xml|rels|vml)$/i.test(entry.name);
    const before = size;
    let end = '';
    for await (const chunk of entry.content()) {
      size += chunk.length;
      if (size > MAX_WORKBOOK_BYTES) {
        throw new FileRefused('TOO_LARGE', file, `The workbook unpacks to more than ${MAX_WORKBOOK_BYTES} bytes.`);
      }
      if (!isMarkup) continue;
      const text = end + Buffer.from(chunk).toString('latin1');
      // Text has its "<" escaped, so nothing else can look like this.
      if (/<!doctype/i.test(text)) throw new FileRefused('DOCTYPE', named, 'The part declares a document type.');
      end = text.slice(-DOCTYPE.length);
    }
    sizes.set(entry.name, size - before);
  }
  return sizes;
}
