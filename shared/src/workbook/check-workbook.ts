import { archiveEntries } from '../intake/archive/archive';
import type { SourceFile } from '../intake/content/source-file';
import { FileRefused } from '../intake/refused';

const DOCTYPE = '<!doctype';

/**
 * Unpacks every part of a workbook once, without keeping it, before any of it is interpreted, and tells the bytes of
 * each, at most `most` together. Throws BOMB, TOO_LARGE, PATH_IN_ARCHIVE, DOCTYPE, TRUNCATED or DAMAGED.
 */
export async function checkWorkbook(file: SourceFile, most: number): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  let size = 0;
  for await (const entry of archiveEntries(file)) {
    const named = { fileName: file.fileName, part: entry.name };
    const isMarkup = /\.(xml|rels|vml)$/i.test(entry.name);
    const before = size;
    let end = '';
    for await (const chunk of entry.content()) {
      size += chunk.length;
      if (size > most) {
        throw new FileRefused('TOO_LARGE', file, `The workbook unpacks to more than ${most} bytes.`);
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
