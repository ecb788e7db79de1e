import { types } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import { Database } from './database';
import { SnakeNaming } from './naming';

export interface SubgraphTables {
  /** Name of the subgraph: its schema, and with the prefix `ozg_` its role. */
  name: string;
  /** In the order in which rows may be inserted. */
  entities: Function[];
  migrations: MixedList<Function>;
  /** Tables and views that are no entities: what follows from the others, and books that stay with the database. */
  aside?: readonly string[];
  /** The statement that brings what follows from others up to date at the end of a transaction that began with `beginBulk`. */
  derive?: string;
  /** What the subgraph's role may do besides reading, as in `grant <...> to <role>`. */
  writes?: readonly string[];
}

/** Tells the triggers of a subgraph that the transaction writes much and derives what follows from it itself. */
export const beginBulk = "set local ozg.bulk = 'on'";

export const roleOf = (name: string): string => `ozg_${name}`;

const DATE_OID = 1082;

// A day stays text: a JavaScript Date would move it with the time zone.
const columnParsers = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === DATE_OID
      ? (value: string) => value
      : types.getTypeParser(oid, format as 'text')) as typeof types.getTypeParser,
};

export interface Patience {
  /** Milliseconds until a connection must stand. */
  connect: number;
  /** Milliseconds until a statement must have answered. */
  statement: number;
}

/**
 * The patience of requests, below the 10 s that a query has. A busy machine may take seconds to connect, and in that time
 * also falls the wait for one of the connections that there are.
 */
export const requestPatience: Patience = { connect: 4000, statement: 3000 };

// What a connection has prepared is lost with it; pages that are looked at now and then should find it.
const IDLE_MS = 5 * 60_000;

/** A TypeORM data source on the subgraph's schema; it never synchronizes. */
export function dataSource(
  { name, entities, migrations }: SubgraphTables,
  url: string,
  settings: { role?: string; patience?: Patience; poolSize?: number },
): DataSource {
  const options = [
    `-c search_path=${name},public`,
    // How many of a word's trigrams a text must have for search to look at it closer; the default of 0.6 misses "Wohgeld".
    '-c pg_trgm.word_similarity_threshold=0.4',
    settings.role ? `-c role=${settings.role}` : '',
  ];
  return new DataSource({
    type: 'postgres',
    url,
    schema: name,
    entities,
    migrations,
    migrationsTableName: 'migration',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    applicationName: `ozg-${name}`,
    poolSize: settings.poolSize ?? 10,
    // A broken idle connection is replaced by the pool; the request that meets the gap gets its own error.
    poolErrorHandler: () => undefined,
    extra: {
      options: options.join(' ').trim(),
      types: columnParsers,
      keepAlive: true,
      idleTimeoutMillis: IDLE_MS,
      ...(settings.patience && {
        connectionTimeoutMillis: settings.patience.connect,
        query_timeout: settings.patience.statement,
        statement_timeout: settings.patience.statement,
      }),
    },
  });
}

/** Opens the subgraph's database with the role that may touch its own schema only. */
export async function connect(tables: SubgraphTables, url: string, poolSize?: number): Promise<Database> {
  const source = dataSource(tables, url, { role: roleOf(tables.name), patience: requestPatience, poolSize });
  await source.initialize();
  return new Database(source);
}
