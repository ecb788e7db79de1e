import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Journal } from '../import/journal';
import { importSnapshot } from '../snapshot/import-snapshot';
import { withDatabases } from './with-databases';

export interface SnapshotFlags {
  replace: boolean;
  json: boolean;
  by: string;
}

/** `ozg import snapshot <source>`: what `ozg export` wrote, back into the tables; the run is an event like any other. */
export async function runSnapshotImport(source: string, { replace, json, by }: SnapshotFlags): Promise<void> {
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const onProgress = process.stderr.isTTY ? say : undefined;
  await withDatabases(async (urlOf) => {
    const summary = await importSnapshot({ urlOf, source, replace }, onProgress);
    const journal = await Journal.open(urlOf);
    const run = await journal.begin({
      kind: 'SNAPSHOT',
      scope: null,
      fileName: basename(source),
      fileHash: await hashOf(source),
      source: 'ozg export',
      asOf: null,
      importedBy: by,
    });
    await journal.end(
      run,
      'APPLIED',
      { read: summary.rows, created: summary.rows, changed: 0, retired: 0, rejected: 0 },
      null,
    );
    await journal.close();
    const text = json
      ? JSON.stringify({ source, ...summary })
      : `${source}: ${summary.rows} rows of ${summary.tables} tables`;
    process.stdout.write(`${text}\n`);
  }, say);
}

/** Of the file, or of a folder's manifest, which holds the hashes of all files. */
async function hashOf(source: string): Promise<string> {
  const file = statSync(source).isDirectory() ? join(source, 'manifest.json') : source;
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
