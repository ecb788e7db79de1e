import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { FileRefused, refusalCodes } from '../refused';

export type Entries = Record<string, string | Uint8Array | Readable>;

/** Real files in a folder of their own, which goes with the test. */
export class Samples {
  private constructor(private readonly dir: string) {}

  static async create(): Promise<Samples> {
    return new Samples(await mkdtemp(join(tmpdir(), 'ozg-intake-')));
  }

  async file(name: string, content: string | Uint8Array | Iterable<string>): Promise<string> {
    const isWhole = typeof content === 'string' || content instanceof Uint8Array;
    await writeFile(join(this.dir, name), isWhole ? content : inBlocks(content));
    return join(this.dir, name);
  }

  path(name: string): string {
    return join(this.dir, name);
  }

  /** A zip; `change` may damage it. */
  async zip(name: string, entries: Entries, change: (zip: Buffer) => Uint8Array = (zip) => zip): Promise<string> {
    const zip = new ZipFile();
    for (const [path, content] of Object.entries(entries)) {
      if (content instanceof Readable) zip.addReadStream(content, path);
      else zip.addBuffer(Buffer.from(content), path);
    }
    zip.end();
    const path = join(this.dir, name);
    await once(zip.outputStream.pipe(createWriteStream(path)), 'close');
    await writeFile(path, change(await readFile(path)));
    return path;
  }

  async remove(): Promise<void> {
    await rm(this.dir, { recursive: true });
  }
}

/** Small pieces written one by one would take minutes. */
export function* inBlocks(pieces: Iterable<string>): Generator<string> {
  let block = '';
  for (const piece of pieces) {
    block += piece;
    if (block.length < 500_000) continue;
    yield block;
    block = '';
  }
  yield block;
}

/** Bytes of one value, made as they are read. */
export function zeros(size: number): Readable {
  const block = Buffer.alloc(1024 * 1024, '0');
  return Readable.from(Array.from({ length: size / block.length }, () => block));
}

const CENTRAL_HEADER = Buffer.from([0x50, 0x4b, 0x01, 0x02]);

/** Writes into the header of the central directory that belongs to the entry. */
export function changeHeader(name: string, change: (header: Buffer) => void): (zip: Buffer) => Buffer {
  return (zip) => {
    const header = zip.lastIndexOf(CENTRAL_HEADER, zip.lastIndexOf(name));
    change(zip.subarray(header));
    return zip;
  };
}

/** An archive says that the entry unpacks to `size` bytes. */
export function declareSize(name: string, size: number): (zip: Buffer) => Buffer {
  return changeHeader(name, (header) => header.writeUInt32LE(size, 24));
}

/** An archive has another name of the same length, which its writer would not take. */
export function rename(from: string, to: string): (zip: Buffer) => Buffer {
  return (zip) => Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

export interface Refusal {
  code: string;
  line?: number | undefined;
  column?: string | undefined;
  message: string;
}

/** What the reading was refused with; the message holds the remedy and the name of the file, but no folder. */
export async function refusalOf(reading: Promise<unknown>): Promise<Refusal> {
  const error = await reading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof FileRefused)) throw new Error('was not refused', { cause: error });
  const { code, line, column, message } = error;
  expect(message).toContain(refusalCodes[code]);
  expect(message.startsWith(error.file)).toBe(true);
  expect(message).not.toContain(tmpdir());
  return { code, line, column, message };
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
