import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClient } from '@ozg/shared/database/open-client';
import { migrate } from '@ozg/shared/database/migrate';
import { createTestDatabase, templateDatabase } from '@ozg/shared/testing/test-database';
import { openSubgraphs } from '../start/open-subgraphs';
import { subgraphs } from '../subgraphs';
import type { Scale } from '../synthetic/scale';
import { syntheticRecords } from '../synthetic/synthetic-records';

/** Enough for a few rows in every table that synthetic data reaches. */
const fewRecords: Scale = {
  services: 20,
  leikaServices: 40,
  projects: 60,
  laws: 5,
  municipalities: 20,
  newsletterIssues: 3,
  consultationHours: 4,
};

/** Databases and one folder of a test file, all gone after `clear`. */
export class SnapshotFixture {
  readonly folder = mkdtempSync(join(tmpdir(), 'ozg-snapshot-test-'));
  private readonly databases: AsyncDisposable[] = [];

  path(name: string): string {
    return join(this.folder, name);
  }

  /** A database as the template is, or without tables. */
  async database(template?: string): Promise<string> {
    const database = await createTestDatabase(template);
    this.databases.push(database);
    return database.url;
  }

  /** A database with all tables, empty. */
  async migrated(): Promise<string> {
    const template = await templateDatabase('migrated', async (url) => {
      for (const definition of subgraphs) await migrate(definition, url);
    });
    return this.database(template);
  }

  /** A database with most of the facts and synthetic records. */
  async filled(): Promise<string> {
    const template = await templateDatabase('few records', async (url) => {
      const opened = await openSubgraphs(url, { name: 'synthetic', records: syntheticRecords(fewRecords) });
      for (const subgraph of opened) await subgraph.close();
      // An import takes its time for what is searched; a part of the longest lists shows the same.
      await query(url, 'delete from catalog.leika_service where hashtext(leika_key) % 8 <> 0');
      await query(url, 'delete from communications.faq_entry where hashtext(id) % 8 <> 0');
    });
    return this.database(template);
  }

  async clear(): Promise<void> {
    for (const database of this.databases) await database[Symbol.asyncDispose]();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function query<Row extends object>(url: string, text: string, values?: unknown[]): Promise<Row[]> {
  const client = await openClient({ connectionString: url });
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A hash of all rows by table, those beside the subgraphs' schemas included. */
export async function contentOf(url: string): Promise<Record<string, string>> {
  const tables = await query<{ name: string }>(
    url,
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const hashes = tables.map(
    ({ name }) =>
      `select '${name}' as name, concat(count(*), ' ', sum(hashtextextended(t::text, 0))) as hash from ${name} t`,
  );
  const rows = await query<{ name: string; hash: string }>(url, hashes.join(' union all '));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}
