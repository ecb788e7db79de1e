import { translateDatabaseError } from '@ozg/shared/database/database-error';
import type { GraphQLError } from 'graphql';
import { Client } from 'pg';
import { subgraphs } from '../../subgraphs';
import { SnapshotError } from '../snapshot-error';
import { readTables, type Table } from './tables';

/** A transaction on one subgraph's schema; it ends with the connection unless it is committed. */
export interface Session {
  /** Name of the subgraph, which is that of its schema. */
  name: string;
  client: Client;
  tables: Table[];
  /** Name of the newest migration; empty where the schema has not been made. */
  migration: string;
}

// Whatever the operator's server is set to: values must be written in one way only, and nothing may run out of patience
// while another subgraph has its turn.
const settings = {
  timezone: 'UTC',
  datestyle: 'ISO, YMD',
  intervalstyle: 'iso_8601',
  extra_float_digits: '1',
  bytea_output: 'hex',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  // A cursor would be planned for its first rows, and all are wanted.
  cursor_tuple_fraction: '1',
  // What follows from the tables is derived at the end.
  'ozg.bulk': 'on',
};

export const readOnly = 'begin transaction isolation level repeatable read, read only';

/** Begins a transaction on each subgraph's schema, does the work, and closes them all. */
export async function withSessions<Result>(
  names: readonly string[],
  urlOf: (name: string) => string,
  begin: string,
  work: (sessions: Session[]) => Promise<Result>,
): Promise<Result> {
  const clients: Client[] = [];
  try {
    const sessions: Session[] = [];
    for (const name of names) {
      const client = new Client({ connectionString: urlOf(name), application_name: `ozg-snapshot-${name}` });
      // The statement that meets a lost connection rejects; without a listener the process would end.
      client.on('error', () => undefined);
      clients.push(client);
      await client.connect();
      await client.query(begin);
      sessions.push(await openSession(name, client));
    }
    return await work(sessions);
  } catch (error) {
    throw explained(error);
  } finally {
    for (const client of clients) await client.end().catch(() => undefined);
  }
}

function explained(error: unknown): unknown {
  if (error instanceof SnapshotError) return error;
  const { extensions } = translateDatabaseError(error) as Partial<GraphQLError>;
  if (extensions?.['code'] !== 'DATABASE_UNAVAILABLE') return error;
  return new SnapshotError(
    'DATABASE_UNAVAILABLE',
    `The database did not answer, or broke off (${(error as Error).message}). Nothing was exported or imported: ` +
      'check that it runs, and run the command again.',
    error,
  );
}

async function openSession(name: string, client: Client): Promise<Session> {
  const searchPath = `${client.escapeIdentifier(name)}, public`;
  for (const [setting, value] of Object.entries({ ...settings, search_path: searchPath })) {
    await client.query('select set_config($1, $2, true)', [setting, value]);
  }
  return {
    name,
    client,
    tables: await readTables(client, name, asideOf(name)),
    migration: await newestMigration(client, name),
  };
}

const asideOf = (name: string): readonly string[] =>
  subgraphs.find((definition) => definition.name === name)?.aside ?? [];

async function newestMigration(client: Client, name: string): Promise<string> {
  const known = await client.query<{ found: string | null }>('select to_regclass($1)::text as found', [
    `${client.escapeIdentifier(name)}.migration`,
  ]);
  if (!known.rows[0]?.found) return '';
  const { rows } = await client.query<{ name: string }>(
    'select name from migration order by timestamp desc, id desc limit 1',
  );
  return rows[0]?.name ?? '';
}
