import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropTestDatabases } from '@ozg/shared/testing/test-database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres';

declare global {
  var testPostgres: { postgres: EmbeddedPostgres; dataDir: string } | undefined;
}

/** Jest's set-up: one PostgreSQL for the run, thrown away after it; with DATABASE_URL the operator's. */
export default async function startPostgres(): Promise<void> {
  const { DATABASE_URL: url } = process.env;
  if (url) {
    process.env['OZG_TEST_POSTGRES_URL'] = url;
    // A template of an earlier run would hold the facts of then.
    await dropTestDatabases();
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir, ephemeral: true });
  globalThis.testPostgres = { postgres, dataDir };
  process.env['OZG_TEST_POSTGRES_URL'] = postgres.url;
}
