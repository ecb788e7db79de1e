import type { DataSource } from 'typeorm';
import { dataSource, roleOf, type SubgraphTables } from './connect';
import { announceChanges } from './data-change';

// Any number that nobody else uses: starts of several processes take turns on it.
const MIGRATION_LOCK = 470_811_01;

/**
 * Brings the subgraph's schema to its newest migration, as the user of `url`, who must own the database or may create
 * schemas and roles in it. The subgraph's own role may read and write rows and nothing else.
 */
export async function migrate(tables: SubgraphTables, url: string): Promise<void> {
  const source = dataSource(tables, url, { poolSize: 2 });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await ensureRole(source, roleOf(tables.name));
    await source.query(`create schema if not exists ${tables.name}`);
    await source.runMigrations({ transaction: 'each' });
    await grant(source, tables);
    await announceChanges(source, tables.name);
  } catch (error) {
    throw explained(error, tables.name);
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

async function ensureRole(source: DataSource, role: string): Promise<void> {
  const existing = await source.query('select 1 from pg_roles where rolname = $1', [role]);
  // The lock is the database's, the role the cluster's: a start on another database may be faster by a moment.
  if (!existing.length) await source.query(`create role ${role} nologin`).catch(unlessExists);
  const [me] = await source.query<{ user: string }[]>('select current_user as user');
  await source.query(`grant ${role} to "${me?.user}"`);
}

const bookkeeping = ['migration', 'loaded_records', 'import_mark'];

// In one transaction: another process may be reading with the role.
async function grant(source: DataSource, { name, writes = [] }: SubgraphTables): Promise<void> {
  const role = roleOf(name);
  await source.transaction(async (manager) => {
    await manager.query(`grant usage on schema ${name} to ${role}`);
    // Facts and files are brought in by the owner of the tables; the graph reads, and writes what the subgraph says.
    await manager.query(`revoke all on all tables in schema ${name} from ${role}`);
    await manager.query(`grant select on all tables in schema ${name} to ${role}`);
    for (const right of writes) await manager.query(`grant ${right} to ${role}`);
    const found = await manager.query<{ tablename: string }[]>(
      'select tablename from pg_tables where schemaname = $1 and tablename = any($2)',
      [name, bookkeeping],
    );
    for (const { tablename } of found) await manager.query(`revoke all on ${name}.${tablename} from ${role}`);
  });
}

function unlessExists(error: { code?: string }): void {
  if (error.code !== '42710' && error.code !== '23505') throw error;
}

const INSUFFICIENT_PRIVILEGE = '42501';

function explained(error: unknown, name: string): unknown {
  const { code, message } = error as { code?: string; message: string };
  if (code !== INSUFFICIENT_PRIVILEGE) return error;
  if (message.includes('role') && !message.includes('create role')) {
    const role = roleOf(name);
    return new Error(
      `The role ${role} exists and the database user may not use it (${message}). ` +
        `Have its owner run: grant ${role} to <user> with admin option;`,
      { cause: error },
    );
  }
  return new Error(
    `The database user may not prepare the subgraph "${name}" (${message}). ` +
      'It needs CREATEROLE and CREATE on the database: alter role <user> createrole; grant create on database <name> to <user>;',
    { cause: error },
  );
}
