import { existsSync } from 'node:fs';
import { removeDataDir } from '../postgres/embedded-postgres';
import { readSettings } from './settings';
import { say } from './speak';

/** Removes the data of the embedded PostgreSQL. An operator's database is never touched. */
export async function reset(): Promise<void> {
  const { dataDir, databaseUrl } = readSettings(process.env);
  if (databaseUrl) {
    throw new Error(
      'DATABASE_URL is set: its database is yours to empty. Unset DATABASE_URL to reset the embedded one.',
    );
  }
  if (!existsSync(dataDir)) return say(`There is no data in ${dataDir}.`);
  await removeDataDir(dataDir);
  say(`Removed ${dataDir}. The next start begins with the facts of the project.`);
}
