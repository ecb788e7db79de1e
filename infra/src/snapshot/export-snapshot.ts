import { createHash } from 'node:crypto';
import { subgraphs } from '../subgraphs';
import { csvHeader, csvLines } from './csv/csv-text';
import { readRows } from './database/read-rows';
import { readOnly, type Session, withSessions } from './database/session';
import type { Table } from './database/tables';
import { isOneFile, openWriter } from './format';
import { newManifest, type SubgraphManifest, type TableManifest } from './manifest';
import type { SnapshotWriter } from './snapshot';
import { SnapshotError } from './snapshot-error';
import { claimTarget } from './target';

export interface ExportOptions {
  /** The database of a subgraph, with the user who owns its tables. */
  urlOf(subgraph: string): string;
  /** A path that ends in `.sqlite` or `.db` becomes one SQLite file, any other a folder of CSV files. */
  target: string;
  exportedAt: Date;
  /** Replaces what an earlier export left at the target. */
  overwrite?: boolean;
}

/** How much travelled. */
export interface Summary {
  tables: number;
  rows: number;
}

/**
 * Writes every table of every subgraph as of one moment, and shows it under its name once all of it is written.
 * Throws TARGET_EXISTS and NOTHING_TO_EXPORT.
 */
export async function exportSnapshot(
  { urlOf, target, exportedAt, overwrite = false }: ExportOptions,
  onProgress: (line: string) => void = () => undefined,
): Promise<Summary> {
  const asOneFile = isOneFile(target);
  const claim = claimTarget(target, asOneFile, overwrite);
  const names = subgraphs.map(({ name }) => name);
  try {
    const summary = await withSessions(names, urlOf, readOnly, async (sessions) => {
      for (const session of sessions) refuseUnprepared(session);
      const writer = openWriter(claim.temporary, asOneFile);
      try {
        return await writeAll(sessions, writer, exportedAt, onProgress);
      } catch (error) {
        writer.abandon();
        throw error;
      }
    });
    claim.publish();
    return summary;
  } catch (error) {
    claim.abandon();
    throw error;
  }
}

function refuseUnprepared({ name, migration }: Session): void {
  if (migration) return;
  throw new SnapshotError(
    'NOTHING_TO_EXPORT',
    `The database has no tables of the subgraph "${name}": start the graph on it once, then export.`,
  );
}

async function writeAll(
  sessions: Session[],
  writer: SnapshotWriter,
  exportedAt: Date,
  onProgress: (line: string) => void,
): Promise<Summary> {
  const manifest = newManifest(exportedAt);
  const summary = { tables: 0, rows: 0 };
  for (const session of sessions) {
    const written: SubgraphManifest = { migration: session.migration, tables: {} };
    for (const table of session.tables) {
      const entry = await writeTable(session, table, writer);
      written.tables[table.name] = entry;
      summary.tables += 1;
      summary.rows += entry.rows;
      onProgress(`${session.name}.${table.name}: ${entry.rows} rows`);
    }
    manifest.subgraphs[session.name] = written;
  }
  writer.finish(manifest);
  return summary;
}

async function writeTable({ name, client }: Session, table: Table, writer: SnapshotWriter): Promise<TableManifest> {
  const line = csvLines(table.columns);
  const hash = createHash('sha256').update(csvHeader(table.columns));
  let rows = 0;
  writer.beginTable(name, table);
  for await (const batch of readRows(client, name, table)) {
    for (const row of batch) {
      const text = line(row);
      hash.update(text);
      writer.row(row, text);
    }
    rows += batch.length;
  }
  writer.endTable();
  return {
    rows,
    sha256: hash.digest('hex'),
    columns: table.columns.map((column) => ({ name: column.name, type: column.type })),
  };
}
