import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { EXPORT_LIST, type ExportedFile, type ExportList } from '@ozg/gateway/exports/export-list';
import { readOnly, withSessions } from '../snapshot/database/session';
import { refuseUnprepared, type Summary, writeSnapshot } from '../snapshot/write-snapshot';
import { SqliteWriter } from '../snapshot/sqlite/sqlite-writer';
import { subgraphs } from '../subgraphs';
import { ParquetFiles } from './parquet-files';
import { publicPart } from './public-tables';
import { severalWriters } from './several-writers';

export interface PublishOptions {
  /** The database of a subgraph. */
  urlOf(subgraph: string): string;
  /** EXPORTS_FOLDER of the gateway: a list, and a folder for each edition. */
  folder: string;
  exportedAt: Date;
}

const SQLITE_FILE = 'ozg.sqlite';
const EDITION = /^edition-\d{8}T\d{9}Z(\.part)?$/;

/**
 * Writes an edition of what is public, as one SQLite file and as Parquet by table, and then has the list name it: who
 * reads meanwhile reads the edition before, which stays until the next. Throws NOTHING_TO_EXPORT, DATABASE_UNAVAILABLE.
 */
export async function publishExports({ urlOf, folder, exportedAt }: PublishOptions): Promise<Summary> {
  const edition = `edition-${exportedAt.toISOString().replaceAll(/[-:.]/g, '')}`;
  const unfinished = join(folder, `${edition}.part`);
  mkdirSync(unfinished, { recursive: true });
  try {
    const summary = await writeEdition(urlOf, unfinished, exportedAt);
    const files = await describe(unfinished);
    renameSync(unfinished, join(folder, edition));
    replaceList(folder, { exportedAt: exportedAt.toISOString(), edition, files });
    removeOld(folder);
    return summary;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeEdition(urlOf: PublishOptions['urlOf'], folder: string, exportedAt: Date): Promise<Summary> {
  const names = subgraphs.map(({ name }) => name);
  return withSessions(names, urlOf, readOnly, async (sessions) => {
    for (const session of sessions) refuseUnprepared(session);
    const writer = severalWriters([new SqliteWriter(join(folder, SQLITE_FILE)), new ParquetFiles(folder)]);
    try {
      return await writeSnapshot(sessions.map(publicPart), writer, exportedAt, () => undefined);
    } catch (error) {
      writer.abandon();
      throw error;
    }
  });
}

async function describe(folder: string): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const path = join(folder, name);
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    files.push({ name, bytes: statSync(path).size, sha256: hash.digest('hex') });
  }
  return files;
}

function replaceList(folder: string, list: ExportList): void {
  const file = join(folder, EXPORT_LIST);
  const temporary = `${file}.${process.pid}.part`;
  writeFileSync(temporary, `${JSON.stringify(list, null, 2)}\n`);
  renameSync(temporary, file);
}

/** All but the two latest: somebody may be in the middle of a file of the one before. */
function removeOld(folder: string): void {
  const editions = readdirSync(folder).filter((name) => EDITION.test(name));
  for (const name of editions.toSorted().slice(0, -2)) rmSync(join(folder, name), { recursive: true, force: true });
}
