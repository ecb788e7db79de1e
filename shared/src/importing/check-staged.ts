import type { PoolClient } from 'pg';
import type { EntityTable } from './entity-table';
import type { Reject } from './statement';

/** Takes out of the staged statements what contradicts itself or refers to nothing, and answers it as rejects. */
export async function checkStaged(client: PoolClient, tables: ReadonlyMap<string, EntityTable>): Promise<Reject[]> {
  let rejects: Reject[] = [];
  for (const table of tables.values()) rejects = rejects.concat(await takeDuplicates(client, table));
  const names = new Map([...tables.values()].map((table) => [table.name, table]));
  for (const table of tables.values()) rejects = rejects.concat(await takeUnknownReferences(client, table, names));
  return rejects;
}

/** The first line counts. A later one that says the same is no fault, one that says something else is. */
async function takeDuplicates(client: PoolClient, table: EntityTable): Promise<Reject[]> {
  const { staged, key, entityName } = table;
  const { rows } = await client.query<{ line: number; key: string; first: number }>(
    `with ranked as (
       select ctid as place, row_number() over same as number, first_value(line) over same as first,
         to_jsonb(s) - 'line' as said, first_value(to_jsonb(s) - 'line') over same as first_said
       from ${staged} s where s.${key} in (select ${key} from ${staged} group by ${key} having count(*) > 1)
       window same as (partition by ${key} order by line, ctid)
     ), gone as (
       delete from ${staged} s using ranked r where s.ctid = r.place and r.number > 1
       returning s.line, s.${key} as key, r.first, r.said is distinct from r.first_said as differs
     ) select line, key, first from gone where differs order by line limit ${MOST}`,
  );
  if (!table.isRetirable) return [];
  return rows.map((row) => ({
    line: row.line,
    column: table.property(key),
    value: row.key,
    code: 'DUPLICATE_KEY',
    reason: `Line ${row.first} states the same key and says something else; the first one counts.`,
    names: [{ entity: entityName, key: row.key }],
  }));
}

/** More than an import accepts; a whole file of them must not fill the memory. */
const MOST = 20_000;

interface Reference {
  column: string;
  target: string;
  targetColumn: string;
}

async function takeUnknownReferences(
  client: PoolClient,
  table: EntityTable,
  staged: ReadonlyMap<string, EntityTable>,
): Promise<Reject[]> {
  const rejects: Reject[] = [];
  const references = await referencesOf(client, table);
  // A row that is taken out may have been the target of another one.
  for (let found = -1; found !== rejects.length;) {
    found = rejects.length;
    for (const reference of references) rejects.push(...(await takeOut(client, table, reference, staged)));
  }
  return rejects;
}

async function takeOut(
  client: PoolClient,
  table: EntityTable,
  { column, target, targetColumn }: Reference,
  staged: ReadonlyMap<string, EntityTable>,
): Promise<Reject[]> {
  const inFile = staged.get(target);
  const { rows } = await client.query<{ line: number; key: string; value: string }>(
    `with gone as (
     delete from ${table.staged} s where s.${column} is not null
       and not exists (select 1 from ${target} x where x.${targetColumn} = s.${column})
       ${inFile ? `and not exists (select 1 from ${inFile.staged} x where x.${targetColumn} = s.${column})` : ''}
     returning s.line, s.${table.key} as key, s.${column} as value
     ) select line, key, value from gone order by line limit ${MOST}`,
  );
  return rows.map(({ line, key, value }) => ({
    line,
    column: table.property(column),
    value,
    code: 'UNKNOWN_REFERENCE',
    reason: `Neither the graph nor this file knows ${value}; import what defines it first, or correct the value.`,
    names: [{ entity: table.entityName, key }],
  }));
}

async function referencesOf(client: PoolClient, table: EntityTable): Promise<Reference[]> {
  const { rows } = await client.query<Reference>(
    `select a.attname as "column", f.relname as "target", b.attname as "targetColumn"
     from pg_constraint c
     join pg_class f on f.oid = c.confrelid
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1]
     where c.contype = 'f' and c.conrelid = $1::regclass and cardinality(c.conkey) = 1`,
    [table.name],
  );
  return rows.filter(({ column }) => table.stated.includes(column));
}
