import type { Client } from 'pg';

/** How a value is worded: see docs/export.md. */
export type Kind = 'text' | 'list' | 'instant' | 'boolean' | 'integer' | 'number';

export interface Column {
  name: string;
  /** As PostgreSQL names it, e.g. `timestamp(3) with time zone`. */
  type: string;
  kind: Kind;
  /** Whether its order depends on a collation. */
  isCollated: boolean;
}

export interface Table {
  name: string;
  columns: Column[];
  /** Columns of the primary key in their order. */
  key: string[];
}

// TypeORM's own: what the snapshot was made with stands in the manifest, and the import must not claim it.
const MIGRATIONS = 'migration';

const ownTables = `
  select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
    a.attcollation <> 0 as collated, array_position(i.indkey::int2[], a.attnum) as position,
    case
      when b.typcategory = 'A' then 'list'
      when b.oid = 'timestamptz'::regtype then 'instant'
      when b.oid = 'bool'::regtype then 'boolean'
      when b.oid in ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) then 'integer'
      when b.oid in ('numeric'::regtype, 'float4'::regtype, 'float8'::regtype) then 'number'
      else 'text'
    end as kind
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_type t on t.oid = a.atttypid
  join pg_type b on b.oid = case t.typtype when 'd' then t.typbasetype else t.oid end
  left join pg_index i on i.indrelid = c.oid and i.indisprimary
  where c.relnamespace = to_regnamespace($1) and c.relname <> '${MIGRATIONS}'
    and not c.relname = any($2::text[]) and c.relkind in ('r', 'p') and not c.relispartition
    and a.attgenerated = ''
  order by c.relname, a.attnum`;

interface Found {
  table: string;
  column: string;
  type: string;
  kind: Kind;
  collated: boolean;
  position: number | null;
}

/**
 * The tables of a subgraph's own schema, from the catalogue of the database, so that later ones come along by
 * themselves. A schema beside it is left alone: `communications_private` holds who subscribed to a newsletter, and
 * personal data must not travel with an export of public records. Generated columns generate themselves again, and so
 * does what follows from other tables; the books of who changed what (`aside`) stay where they are.
 */
export async function readTables(client: Client, schema: string, aside: readonly string[]): Promise<Table[]> {
  const { rows } = await client.query<Found>(ownTables, [client.escapeIdentifier(schema), aside]);
  const tables = new Map<string, Found[]>();
  for (const row of rows) tables.set(row.table, [...(tables.get(row.table) ?? []), row]);
  return [...tables].map(([name, columns]) => ({
    name,
    columns: columns.map(({ column, type, kind, collated }) => ({ name: column, type, kind, isCollated: collated })),
    key: columns
      .filter(({ position }) => position !== null)
      .toSorted((one, other) => Number(one.position) - Number(other.position))
      .map(({ column }) => column),
  }));
}
