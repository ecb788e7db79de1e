import { statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { CsvReader } from './csv/csv-reader';
import { CsvWriter } from './csv/csv-writer';
import type { SnapshotReader, SnapshotWriter } from './snapshot';
import { SnapshotError } from './snapshot-error';
import { SqliteReader } from './sqlite/sqlite-reader';
import { SqliteWriter } from './sqlite/sqlite-writer';

const SQLITE_EXTENSIONS = ['.sqlite', '.db'];

/** Whether the export to that path is one file, of SQLite, or else a folder of CSV files. */
export const isOneFile = (target: string): boolean => SQLITE_EXTENSIONS.includes(extname(target).toLowerCase());

export function openWriter(path: string, asOneFile: boolean): SnapshotWriter {
  return asOneFile ? new SqliteWriter(path) : new CsvWriter(path);
}

/** Opens what stands at the path, whatever its name. */
export function openReader(source: string): SnapshotReader {
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found) throw new SnapshotError('SNAPSHOT_NOT_FOUND', `There is no snapshot at ${source}: check the path.`);
  return found.isDirectory() ? new CsvReader(resolve(source)) : new SqliteReader(resolve(source));
}
