import { type Entry, fromBufferPromise, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { assertUnchanged, type SourceFile } from '../content/source-file';
import { MAX_ARCHIVE_ENTRIES } from '../limits';
import { FileRefused, type Named, quoted } from '../refused';
import { refuseBomb, unpack } from './unpack';

export interface ArchiveEntry {
  name: string;
  /** Bytes in the archive. */
  packed: number;
  /** Bytes that it unpacks to, as declared; reading holds it to that. */
  unpacked: number;
  /** The unpacked bytes. Only while the archive is being walked through. */
  content(): AsyncGenerator<Uint8Array>;
}

/** Path that leads out of a folder, to a drive or share, or that hides characters. */
// oxlint-disable-next-line no-control-regex
const unsafePath = /^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)|[\0-\x1f\x7f]/i;

/**
 * Walks through the files of a zip by its central directory. Throws TRUNCATED, DAMAGED, PATH_IN_ARCHIVE, ENCRYPTED or
 * TOO_LARGE; the content of an entry also BOMB.
 */
export async function* archiveEntries(file: SourceFile): AsyncGenerator<ArchiveEntry> {
  await assertUnchanged(file);
  let zip: ZipFile | undefined;
  const names = new Set<string>();
  try {
    // Names and sizes are checked here, because the library's refusals carry no codes.
    const options = { autoClose: false, decodeStrings: false, validateEntrySizes: false };
    zip = 'content' in file ? await fromBufferPromise(file.content, options) : await openPromise(file.path, options);
    if (zip.entryCount > MAX_ARCHIVE_ENTRIES) {
      throw new FileRefused('TOO_LARGE', file, `The archive has ${zip.entryCount} entries.`);
    }
    for await (const entry of zip.eachEntry()) {
      const name = safeName(entry, file);
      if (name.endsWith('/')) continue;
      if (names.has(name)) throw new FileRefused('DAMAGED', file, `The archive holds ${quoted(name)} twice.`);
      names.add(name);
      const { compressedSize: packed, uncompressedSize: unpacked } = entry;
      yield { name, packed, unpacked, content: contentOf(file, zip, entry, name) };
    }
  } catch (cause) {
    throw asRefusal(file, cause);
  } finally {
    zip?.close();
  }
  await assertUnchanged(file);
}

function safeName(entry: Entry, file: Named): string {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
  if (unsafePath.test(name)) {
    throw new FileRefused('PATH_IN_ARCHIVE', file, `An entry would be unpacked to ${quoted(name)}.`);
  }
  if (entry.isEncrypted()) throw new FileRefused('ENCRYPTED', file, `${quoted(name)} is encrypted.`);
  return name;
}

function contentOf(file: SourceFile, zip: ZipFile, entry: Entry, part: string): () => AsyncGenerator<Uint8Array> {
  const named = { fileName: file.fileName, part };
  return async function* content() {
    refuseBomb(named, entry.uncompressedSize, entry.compressedSize);
    try {
      yield* unpack(named, entry, await zip.openReadStreamPromise(entry));
    } catch (cause) {
      throw asRefusal(named, cause);
    }
  };
}

function asRefusal(named: Named, cause: unknown): FileRefused {
  if (cause instanceof FileRefused) return cause;
  const { message, code } = cause as NodeJS.ErrnoException;
  const isCut = code === 'Z_BUF_ERROR' || /end of central directory record|unexpected EOF/i.test(message);
  return isCut
    ? new FileRefused('TRUNCATED', named, 'The archive ends too early.', { cause })
    : new FileRefused('DAMAGED', named, `The archive is damaged (${message}).`, { cause });
}

/** Streams one entry; each call walks to it anew. Throws DAMAGED when it is not there. */
export async function* archivePart(file: SourceFile, name: string): AsyncGenerator<Uint8Array> {
  for await (const entry of archiveEntries(file)) {
    if (entry.name === name) return yield* entry.content();
  }
  throw new FileRefused('DAMAGED', file, `The archive holds no ${quoted(name)}.`);
}
