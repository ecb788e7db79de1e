import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import { archiveEntries, archivePart, type ArchiveEntry } from '@ozg/shared/intake/archive/archive';
import { refuseBomb } from '@ozg/shared/intake/archive/unpack';
import { fileKind } from '@ozg/shared/intake/content/file-kind';
import {
  type ByteSource,
  findFile,
  type FileOnDisk,
  readFileBytes,
  type SourceFile,
} from '@ozg/shared/intake/content/source-file';
import { FileRefused, quoted } from '@ozg/shared/intake/refused';

export type InputExtension = 'csv' | 'txt' | 'xml';

/** A file that may be read. Its bytes are those of the one entry when the file is a zip. */
export interface Input extends ByteSource {
  /** Hash of the file as it lies on disk, in hexadecimal digits. */
  readonly sha256: string;
  /** Bytes of the file as it lies on disk. */
  readonly size: number;
  /** The parts of the workbook when the file is an XLSX; `bytes` are then of no use. */
  readonly workbook?: FileOnDisk;
  /** Called while the content is read, with the bytes done and the bytes there are. */
  onRead?: (done: number, total: number) => void;
}

/**
 * Opens a file for import: hashes it, tells by its content what it is, and finds the one entry with the extension in a
 * zip. Nothing is unpacked or kept in memory. Throws FileRefused; what the content hides shows when it is read.
 */
export async function openInput(path: string, { extension }: { extension: InputExtension }): Promise<Input> {
  const file = await findFile(path);
  const { sha256, head } = await digest(file);
  const common = { fileName: file.fileName, sha256, size: file.size };
  if (fileKind(head, file) === 'text') {
    return withProgress({ ...common, bytes: () => readFileBytes(file) }, file.size);
  }

  const entries: ArchiveEntry[] = [];
  for await (const entry of archiveEntries(file)) entries.push(entry);
  if (isWorkbook(entries, extension, file)) return { ...common, workbook: file, bytes: () => readFileBytes(file) };
  const entry = fittingEntry(entries, extension, file);
  const part = entry.name;
  refuseBomb({ fileName: file.fileName, part }, entry.unpacked, entry.packed);
  return withProgress({ ...common, part, bytes: () => archivePart(file, part) }, entry.unpacked);
}

async function digest(file: FileOnDisk): Promise<{ sha256: string; head: Uint8Array }> {
  const hash = createHash('sha256');
  let head: Uint8Array | undefined;
  for await (const chunk of readFileBytes(file)) {
    head ??= chunk.slice(0, 16);
    hash.update(chunk);
  }
  return { sha256: hash.digest('hex'), head: head ?? new Uint8Array() };
}

function withProgress(input: Input, total: number): Input {
  const { bytes } = input;
  input.bytes = ({ quiet = false } = {}) => (quiet ? bytes() : reported(input, bytes(), total));
  return input;
}

/** Reports to `onRead` what was taken of `total` bytes. */
export async function* reported(
  input: Input,
  bytes: AsyncIterable<Uint8Array>,
  total: number,
): AsyncGenerator<Uint8Array> {
  let done = 0;
  for await (const chunk of bytes) {
    yield chunk;
    done += chunk.length;
    input.onRead?.(done, total);
  }
}

function isWorkbook(entries: ArchiveEntry[], extension: InputExtension, file: SourceFile): boolean {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has('mimetype') && has('content.xml')) {
    throw new FileRefused('WRONG_KIND', file, 'The file is an OpenDocument file: save it as XLSX or as CSV.');
  }
  if (has('xl/workbook.bin')) {
    throw new FileRefused('WRONG_KIND', file, 'The file is a binary workbook (XLSB): save it as XLSX or as CSV.');
  }
  if (!has('xl/workbook.xml')) return false;
  if (extension === 'csv') return true;
  throw new FileRefused('WRONG_KIND', file, `The file is a workbook, and ${extension.toUpperCase()} is expected.`);
}

function fittingEntry(entries: ArchiveEntry[], extension: InputExtension, file: SourceFile): ArchiveEntry {
  // macOS adds a shadow file with the same extension beside every file.
  const files = entries.filter(({ name }) => !name.startsWith('__MACOSX/'));
  const extensionOf = ({ name }: ArchiveEntry) => extname(name).slice(1).toLowerCase();
  const [first, ...others] = files.filter((entry) => extensionOf(entry) === extension);
  if (first && others.length === 0) return first;
  if (first) {
    const names = [first, ...others].slice(0, 10).map(({ name }) => quoted(name));
    throw new FileRefused(
      'SEVERAL_FITTING',
      file,
      `The archive holds several ${extension} files: ${names.join(', ')}.`,
    );
  }
  const nested = files.find((entry) => ['zip', 'xlsx', 'gz', '7z', 'rar', 'tar'].includes(extensionOf(entry)));
  if (nested) {
    throw new FileRefused('NESTED_ARCHIVE', file, `The archive holds another one, ${quoted(nested.name)}.`);
  }
  throw new FileRefused('NOTHING_FITTING', file, `The archive holds no ${extension} file.`);
}
