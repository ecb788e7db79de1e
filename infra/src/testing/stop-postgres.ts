import { rmSync } from 'node:fs';
import { dropTestDatabases } from '@ozg/shared/testing/test-database';

/** Jest's tear-down: ends what the set-up started, and leaves nothing on an operator's PostgreSQL. */
export default async function stopPostgres(): Promise<void> {
  if (!globalThis.testPostgres) return dropTestDatabases();
  const { postgres, dataDir } = globalThis.testPostgres;
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
