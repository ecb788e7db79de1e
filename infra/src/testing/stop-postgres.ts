import { rmSync } from 'node:fs';
import { dropTestDatabases } from '@ozg/shared/testing/test-database';

/** Jest's tear-down: ends what the set-up started, and leaves nothing, on an operator's PostgreSQL neither. */
export default async function stopPostgres(): Promise<void> {
  const { folder, postgres } = globalThis.testRun ?? {};
  if (postgres) await postgres.stop();
  else await dropTestDatabases();
  if (folder) rmSync(folder, { recursive: true, force: true });
}
