import type { Subgraph } from '@ozg/shared/server/subgraph';
import { type EmbeddedPostgres, runningPostgresUrl, startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { type DatabaseUrlOf, operatorsDatabases } from '../start/database-urls';
import { demoUrl, ensureDatabase, withDatabase } from '../start/open-database';
import { openSubgraphs } from '../start/open-subgraphs';
import { readSettings } from '../start/settings';

/** Whether OZG_DEMO=1 means the databases of `npm run demo` in place of those of `npm start`. */
const isDemo = (): boolean => process.env['OZG_DEMO'] === '1';

/**
 * Does some work on the databases of the graph, whoever runs them: the operator (DATABASE_URL), a graph that is running
 * on the embedded PostgreSQL, or nobody; then it is started for the time being.
 */
export async function withDatabases<Result>(
  work: (urlOf: DatabaseUrlOf) => Promise<Result>,
  onProgress: (line: string) => void,
): Promise<Result> {
  const operators = operatorsDatabases(process.env);
  if (operators) return work(isDemo() ? (name) => demoUrl(operators(name)) : operators);
  const { dataDir, postgresPort } = readSettings(process.env);
  let started: EmbeddedPostgres | undefined;
  let server = await runningPostgresUrl(dataDir);
  if (!server) {
    started = await startEmbeddedPostgres({ dataDir, port: postgresPort, onProgress });
    server = started.url;
  }
  try {
    const name = isDemo() ? 'ozg_demo' : 'ozg';
    await ensureDatabase(server, name);
    const url = withDatabase(server, name);
    return await work(() => url);
  } finally {
    await started?.stop();
  }
}

/** The graph of the databases, with its schemas brought to the newest migration and the shipped facts loaded. */
export interface OpenGraph {
  urlOf: DatabaseUrlOf;
  subgraphs: readonly Subgraph[];
}

/** As `withDatabases`, with the subgraphs open. */
export async function withGraph<Result>(
  work: (graph: OpenGraph) => Promise<Result>,
  onProgress: (line: string) => void,
): Promise<Result> {
  process.env['LOG_LEVEL'] ??= 'warn';
  return withDatabases(async (urlOf) => {
    const subgraphs = await openSubgraphs(urlOf);
    try {
      return await work({ urlOf, subgraphs });
    } finally {
      for (const subgraph of subgraphs) await subgraph.close();
    }
  }, onProgress);
}
