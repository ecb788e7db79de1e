import { defaultDataDir, removeDataDir, startEmbeddedPostgres } from '@ozg/infra/postgres/embedded-postgres';
import { ensureDatabase, withDatabase } from '@ozg/infra/start/open-database';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import pg from 'pg';
import { benchFolder } from '../folders.mjs';
import { benchRecords } from './bench-records.mjs';

const DATABASE = 'ozg_bench';

// All contenders keep their pools at once.
const MAX_CONNECTIONS = 500;

/**
 * Starts the PostgreSQL that all contenders share, with the records of the benchmark in it. They are loaded once: a later
 * start with the same records finds them there. Answers the URL of the database and how to stop the server.
 */
export async function openBenchDatabase({ isFresh, port, say }) {
  const dataDir = process.env.BENCH_DATA_DIR || defaultDataDir(benchFolder);
  if (isFresh) await removeDataDir(dataDir);
  say(`PostgreSQL in ${dataDir}`);
  const postgres = await startEmbeddedPostgres({ dataDir, port, maxConnections: MAX_CONNECTIONS, onProgress: say });
  try {
    const url = withDatabase(postgres.url, DATABASE);
    await ensureDatabase(postgres.url, DATABASE);
    say('looking for the records (the first time loads them: a minute or less)');
    for (const subgraph of await openSubgraphs(url, { name: 'synthetic', records: benchRecords() })) {
      await subgraph.close();
    }
    await asAdmin(url, (client) => client.query('vacuum analyze'));
    return { url, close: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Uses one connection of the owner of all tables. */
export async function asAdmin(url, use) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
