import { rmSync } from 'node:fs';

/** Jest's tear-down: ends what the set-up started. */
export default async function stopPostgres(): Promise<void> {
  if (!globalThis.testPostgres) return;
  const { postgres, dataDir } = globalThis.testPostgres;
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
