import { openClient } from '@ozg/shared/database/open-client';
import { Client } from 'pg';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';
import type { Settings } from './settings';

export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
}

/**
 * The database that the graph runs on: of the embedded PostgreSQL, or the operator's. The synthetic data has a database
 * of its own beside the real one, so that the two never mix.
 */
export async function openDatabase(
  settings: Settings,
  isDemo: boolean,
  onProgress: (line: string) => void,
): Promise<OpenDatabase> {
  if (settings.databaseUrl) {
    await checkOperatorsPostgres(settings.databaseUrl);
    const url = isDemo ? demoUrl(settings.databaseUrl) : settings.databaseUrl;
    if (isDemo) await ensureDatabase(settings.databaseUrl, databaseName(url));
    return { url, close: async () => undefined };
  }
  const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir, port: settings.postgresPort, onProgress });
  const url = withDatabase(postgres.url, isDemo ? 'ozg_demo' : 'ozg');
  await ensureDatabase(postgres.url, databaseName(url));
  return { url, close: () => postgres.stop() };
}

/** The database of the synthetic data beside this one. */
export const demoUrl = (url: string): string => withDatabase(url, `${databaseName(url)}_demo`);

const databaseName = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres';

/** The same server, another database. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

const OLDEST_VERSION = 15;

async function checkOperatorsPostgres(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ major: number }>(
      "select current_setting('server_version_num')::int / 10000 as major",
    );
    const major = rows[0]?.major ?? 0;
    if (major < OLDEST_VERSION)
      throw new Error(`it is version ${major}, and ${OLDEST_VERSION} is the oldest that works`);
  } catch (error) {
    // The URL may hold a password: it is not repeated.
    throw new Error(`The PostgreSQL of DATABASE_URL cannot be used: ${(error as Error).message}`, { cause: error });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Creates the database unless it is there. */
export async function ensureDatabase(url: string, name: string): Promise<void> {
  const client = await openClient({ connectionString: url });
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}
