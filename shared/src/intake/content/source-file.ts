import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { MAX_FILE_BYTES } from '../limits';
import { FileRefused, type Named } from '../refused';

/** A file on disk as it was when it was first seen. */
export interface FileOnDisk extends Named {
  path: string;
  size: number;
  modifiedMs: number;
  inode: number;
}

/** A file that somebody sent, held in memory. */
export interface FileInMemory extends Named {
  content: Buffer;
}

export type SourceFile = FileOnDisk | FileInMemory;

/** Bytes that can be read again and again; each call starts at the beginning. */
export interface ByteSource extends Named {
  /** `quiet` for a look ahead that is no progress. */
  bytes(options?: { quiet?: boolean }): AsyncIterable<Uint8Array>;
}

/** The same bytes, read without reporting progress. */
export function quietly(source: ByteSource): ByteSource {
  return { fileName: source.fileName, part: source.part, bytes: () => source.bytes({ quiet: true }) };
}

/** Finds a regular file of at most MAX_FILE_BYTES. Throws NOT_READABLE, EMPTY or TOO_LARGE. */
export async function findFile(path: string): Promise<FileOnDisk> {
  const named = { fileName: basename(path) };
  const found = await stat(path).catch((cause: unknown) => {
    throw notReadable(named, cause);
  });
  // A pipe or device may block for ever or never end.
  if (!found.isFile()) throw new FileRefused('NOT_READABLE', named, 'This is not a regular file.');
  if (found.size === 0) throw new FileRefused('EMPTY', named, 'The file is empty.');
  if (found.size > MAX_FILE_BYTES) {
    throw new FileRefused('TOO_LARGE', named, `The file has ${found.size} bytes, more than ${MAX_FILE_BYTES}.`);
  }
  return { ...named, path, size: found.size, modifiedMs: found.mtimeMs, inode: found.ino };
}

/** Streams the file and makes sure that it stayed the one that was found. Throws CHANGED or NOT_READABLE. */
export async function* readFileBytes(file: FileOnDisk): AsyncGenerator<Uint8Array> {
  await assertUnchanged(file);
  try {
    yield* createReadStream(file.path) as AsyncIterable<Uint8Array>;
  } catch (cause) {
    throw cause instanceof FileRefused ? cause : notReadable(file, cause);
  }
  await assertUnchanged(file);
}

/** Throws CHANGED when somebody wrote to the file since it was found: its hash would no longer be that of the data. */
export async function assertUnchanged(file: SourceFile): Promise<void> {
  if ('content' in file) return;
  const now = await stat(file.path).catch((cause: unknown) => {
    throw notReadable(file, cause);
  });
  if (now.size !== file.size || now.mtimeMs !== file.modifiedMs || now.ino !== file.inode) {
    throw new FileRefused('CHANGED', file, 'The file was changed while it was read.');
  }
}

function notReadable(named: Named, cause: unknown): FileRefused {
  const { code = 'unknown error' } = cause as NodeJS.ErrnoException;
  return new FileRefused('NOT_READABLE', named, `The file cannot be read (${code}).`, { cause });
}
