import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { beginBulk, dataSource, type SubgraphTables } from './connect';

/** Rows by entity name: `{ OzgService: [{ ozgId: '10169', ... }], ... }`, properties as in the entity. */
export type Records = Record<string, object[]>;

const CHUNK = 5000;

/**
 * Writes records into the subgraph's tables in one transaction: new keys are inserted, known keys overwritten, and what
 * the load of that name brought before and does not bring now is withdrawn. Records that an import states or that somebody
 * edited are left alone: the register and the editors know better.
 * The same records under the same name are loaded once. Answers whether anything was written.
 * Throws on an entity or property that the subgraph does not have. The user of `url` must own the tables.
 */
export async function loadRecords(
  tables: SubgraphTables,
  url: string,
  name: string,
  records: Records,
): Promise<boolean> {
  const source = dataSource(tables, url, { poolSize: 1 });
  await source.initialize();
  try {
    return await source.transaction(async (manager) => {
      const hash = createHash('sha256').update(JSON.stringify(records)).digest('hex');
      const [before] = await manager.query<Loaded[]>('select hash, keys from loaded_records where name = $1', [name]);
      if (before?.hash === hash) return false;
      refuseUnknown(tables, manager, records);
      await manager.query(beginBulk);
      for (const entity of tables.entities) {
        const { name: entityName, tableName } = manager.connection.getMetadata(entity);
        const rows = records[entityName] ?? [];
        for (let at = 0; at < rows.length; at += CHUNK) await upsert(manager, entity, rows.slice(at, at + CHUNK));
        // The planner would take the table for empty until the next autovacuum.
        if (rows.length) await manager.query(`analyze ${tableName}`);
      }
      const keys = keysOf(tables, manager, records);
      await removeWithdrawn(tables, manager, before?.keys ?? {}, keys);
      if (tables.derive) await manager.query(tables.derive);
      await manager.query(
        `insert into loaded_records (name, hash, keys, loaded_at) values ($1, $2, $3, now())
         on conflict (name) do update set hash = excluded.hash, keys = excluded.keys, loaded_at = excluded.loaded_at`,
        [name, hash, JSON.stringify(keys)],
      );
      return true;
    });
  } finally {
    await source.destroy();
  }
}

/** The table that remembers what was loaded, the same in each subgraph's first migration. */
export const loadedRecordsTable = `
  create table loaded_records (
    name text primary key, hash text not null, keys jsonb not null, loaded_at timestamptz not null
  )`;

type Keys = Record<string, string[]>;

interface Loaded {
  hash: string;
  keys: Keys;
}

function keysOf(tables: SubgraphTables, manager: EntityManager, records: Records): Keys {
  return Object.fromEntries(
    tables.entities.map((entity) => {
      const { name, primaryColumns } = manager.connection.getMetadata(entity);
      const key = primaryColumns[0]?.propertyName ?? '';
      return [name, (records[name] ?? []).map((row) => String((row as Record<string, unknown>)[key]))];
    }),
  );
}

/** Withdraws what the load of that name brought before and does not bring now, the last tables first. */
async function removeWithdrawn(tables: SubgraphTables, manager: EntityManager, before: Keys, now: Keys): Promise<void> {
  for (const entity of tables.entities.toReversed()) {
    const { name, tableName, primaryColumns } = manager.connection.getMetadata(entity);
    const kept = new Set(now[name]);
    const gone = (before[name] ?? []).filter((key) => !kept.has(key));
    // Retired and imported records keep their sources.
    if (!gone.length || name === 'Provenance') continue;
    const which = [`${primaryColumns[0]?.databaseName} = any($1)`, ...untouched(manager, entity)];
    // Imported records may refer to one that is retirable: it stays, like everything that a register drops.
    if (hasColumn(manager, entity, 'statedBy')) {
      await manager.query(`update ${tableName} set retired_on = current_date where ${which.join(' and ')}`, [gone]);
    } else {
      which.push(...(await referredToByNone(manager, tableName)));
      await manager.query(`delete from ${tableName} where ${which.join(' and ')}`, [gone]);
    }
  }
}

/** That a row is still as a load brought it: no import states it, and nobody edited it through the graph. */
function untouched(manager: EntityManager, entity: Function): string[] {
  const { tableName } = manager.connection.getMetadata(entity);
  return [
    ...(hasColumn(manager, entity, 'statedBy') ? [`${tableName}.stated_by = '{}'`] : []),
    ...(isVersioned(manager, entity) ? [`${tableName}.version = 1`] : []),
  ];
}

function hasColumn(manager: EntityManager, entity: Function, property: string): boolean {
  return manager.connection.getMetadata(entity).columns.some(({ propertyName }) => propertyName === property);
}

/** Whether editors count the changes of its records; what is called the version of something else is text. */
function isVersioned(manager: EntityManager, entity: Function): boolean {
  const { columns } = manager.connection.getMetadata(entity);
  return columns.some(({ propertyName, type }) => propertyName === 'version' && type === 'int');
}

/** That nothing refers to a row any longer: what was recorded through the graph may refer to facts. */
async function referredToByNone(manager: EntityManager, tableName: string): Promise<string[]> {
  const references = await manager.query<{ source: string; column: string; key: string }[]>(
    `select c.conrelid::regclass::text as source, a.attname as column, b.attname as key
     from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
     where c.contype = 'f' and c.confrelid = $1::regclass and c.conrelid <> c.confrelid and c.confdeltype <> 'c'`,
    [tableName],
  );
  return references.map(
    ({ source, column, key }) => `not exists (select from ${source} x where x.${column} = ${tableName}.${key})`,
  );
}

async function upsert(manager: EntityManager, entity: Function, rows: object[]): Promise<void> {
  const { tableName, columns: all, primaryColumns } = manager.connection.getMetadata(entity);
  const columns = all.filter(({ isInsert }) => isInsert);
  const names = new Map(columns.map((column) => [column.propertyName, column.databaseName]));
  const emptyLists = Object.fromEntries(
    columns.filter(({ isArray }) => isArray).map((column) => [column.databaseName, []]),
  );
  const stored = rows.map((row) => {
    const named = Object.entries(row).map(([property, value]) => {
      const column = names.get(property);
      if (!column) throw new Error(`${tableName} has no column for "${property}"`);
      return [column, value] as const;
    });
    return { ...emptyLists, ...Object.fromEntries(named) };
  });
  const list = [...names.values()].join(', ');
  const keys = primaryColumns.map((column) => column.databaseName);
  const updates = [...names.values()]
    .filter((column) => !keys.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  const conditions = untouched(manager, entity);
  const where = conditions.length ? `where ${conditions.join(' and ')}` : '';
  // One JSON parameter instead of one per value: PostgreSQL takes 65,535 parameters at most.
  await manager.query(
    `insert into ${tableName} (${list}) select ${list} from json_populate_recordset(null::${tableName}, $1::json)
     on conflict (${keys.join(', ')}) do ${updates.length ? `update set ${updates.join(', ')} ${where}` : 'nothing'}`,
    [JSON.stringify(stored)],
  );
}

function refuseUnknown(tables: SubgraphTables, manager: EntityManager, records: Records): void {
  const known = tables.entities.map((entity) => manager.connection.getMetadata(entity).name);
  const unknown = Object.keys(records).filter((name) => !known.includes(name));
  if (unknown.length) throw new Error(`${tables.name} has no entity ${unknown.join(', ')}`);
}
