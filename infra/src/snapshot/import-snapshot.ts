import { untilHeard } from '@ozg/shared/database/data-change';
import { migrate } from '@ozg/shared/database/migrate';
import { escapeIdentifier } from 'pg';
import { subgraphs } from '../subgraphs';
import { checkFits, refuseFull } from './database/check-import';
import { insertOrder } from './database/insert-order';
import { liftOuterReferences } from './database/outer-references';
import { moveSequences } from './database/sequences';
import { type Session, withSessions } from './database/session';
import type { Table } from './database/tables';
import { writeRows } from './database/write-rows';
import type { Summary } from './write-snapshot';
import { openReader } from './format';
import { checkContent, type Manifest, type TableManifest } from './manifest';
import type { SnapshotReader } from './snapshot';
import { damaged } from './snapshot-error';

export interface ImportOptions {
  /** The database of a subgraph, with a user who owns its tables or may make them. */
  urlOf(subgraph: string): string;
  /** What an export wrote, file or folder. */
  source: string;
  /** Deletes what is stored; without it only empty tables are filled. */
  replace?: boolean;
}

/**
 * Brings a snapshot back into the subgraphs' tables, all of it or nothing. The tables are made where they are missing.
 * Throws SNAPSHOT_NOT_FOUND, SNAPSHOT_DAMAGED, SNAPSHOT_OTHER_VERSION, NOT_EMPTY and STILL_REFERENCED.
 */
export async function importSnapshot(
  { urlOf, source, replace = false }: ImportOptions,
  onProgress: (line: string) => void = () => undefined,
): Promise<Summary> {
  const reader = openReader(source);
  try {
    const manifest = reader.manifest();
    for (const definition of subgraphs) await migrate(definition, urlOf(definition.name));
    const names = subgraphs.map(({ name }) => name);
    return await withSessions(names, urlOf, 'begin', async (sessions) => {
      for (const session of sessions) checkFits(session, manifest, reader);
      for (const session of sessions) {
        await keepOthersFromWriting(session);
        if (!replace) await refuseFull(session);
      }
      for (const session of sessions) await fill(session, reader, manifest, replace, onProgress);
      // Nothing is left that could fail but the connections: what was read is what was exported, and fits.
      for (const { client } of sessions) await client.query('commit');
      for (const { client } of sessions) await untilHeard((statement) => client.query(statement));
      return summaryOf(manifest);
    });
  } finally {
    reader.close();
  }
}

const qualified = (session: Session, table: Table): string =>
  `${escapeIdentifier(session.name)}.${escapeIdentifier(table.name)}`;

/** Readers go on and see what was there until the end. */
async function keepOthersFromWriting(session: Session): Promise<void> {
  const tables = session.tables.map((table) => qualified(session, table)).join(', ');
  await session.client.query(`lock table ${tables} in share row exclusive mode`);
}

async function fill(
  session: Session,
  reader: SnapshotReader,
  manifest: Manifest,
  replace: boolean,
  onProgress: (line: string) => void,
): Promise<void> {
  const { name, client, tables } = session;
  const ordered = await insertOrder(client, name, tables);
  await client.query('set constraints all deferred');
  const restoreReferences = await liftOuterReferences(client, name);
  if (replace) for (const table of ordered.toReversed()) await client.query(`delete from ${qualified(session, table)}`);
  for (const table of ordered) {
    const announced = manifest.subgraphs[name]?.tables[table.name] as TableManifest;
    const content = reader.read(name, table);
    await writeRows(client, name, table, content.rows, (row) => reader.placeOf(name, table, row));
    checkContent(reader.placeOf(name, table), content.seen(), announced);
    onProgress(`${name}.${table.name}: ${announced.rows} rows`);
  }
  await client.query('set constraints all immediate').catch((error: Error) => {
    throw damaged(`the tables of ${name}`, error.message, error);
  });
  await restoreReferences();
  await moveSequences(client, name);
  const { derive } = subgraphs.find((definition) => definition.name === name) ?? {};
  if (derive) await client.query(derive);
  await client.query(`analyze ${ordered.map((table) => qualified(session, table)).join(', ')}`);
}

function summaryOf({ subgraphs: parts }: Manifest): Summary {
  const tables = Object.values(parts).flatMap((part) => Object.values(part.tables));
  return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
}
