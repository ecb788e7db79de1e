import { createHash } from 'node:crypto';
import { csvHeader, csvLines } from './csv/csv-text';
import { readRows } from './database/read-rows';
import type { Session } from './database/session';
import type { Table } from './database/tables';
import { newManifest, type SubgraphManifest, type TableManifest } from './manifest';
import type { SnapshotWriter } from './snapshot';
import { SnapshotError } from './snapshot-error';

/** How much travelled. */
export interface Summary {
  tables: number;
  rows: number;
}

/** Throws NOTHING_TO_EXPORT where the subgraph has no tables yet. */
export function refuseUnprepared({ name, migration }: Session): void {
  if (migration) return;
  throw new SnapshotError(
    'NOTHING_TO_EXPORT',
    `The database has no tables of the subgraph "${name}": start the graph on it once, then export.`,
  );
}

/** Writes the tables of the sessions, then the manifest. */
export async function writeSnapshot(
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
