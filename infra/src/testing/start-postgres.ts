import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dropTestDatabases } from '@ozg/shared/testing/test-database';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../postgres/embedded-postgres';

declare global {
  var testRun: { folder: string; postgres?: EmbeddedPostgres } | undefined;
}

/** Jest's set-up: one PostgreSQL for the run, thrown away after it; with DATABASE_URL the operator's. */
export default async function startPostgres(): Promise<void> {
  const folder = temporaryFolder();
  globalThis.testRun = { folder };
  const { DATABASE_URL: url } = process.env;
  if (url) {
    process.env['OZG_TEST_POSTGRES_URL'] = url;
    // A template of an earlier run would hold the facts of then.
    await dropTestDatabases();
    return;
  }
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), ephemeral: true });
  globalThis.testRun.postgres = postgres;
  process.env['OZG_TEST_POSTGRES_URL'] = postgres.url;
}

/** What tests and the processes that they start take for the place of temporary files, so that nothing of them stays. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ozg-test-'));
  // PostgreSQL runs as somebody else where the tests run as root.
  chmodSync(folder, 0o755);
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder;
  return folder;
}
