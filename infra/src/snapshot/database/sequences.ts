import { type Client, escapeIdentifier } from 'pg';

const ownedSequences = `
  select c.relname as table, a.attname as column,
    pg_get_serial_sequence(format('%I.%I', $1::text, c.relname), a.attname) as sequence
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = to_regnamespace(quote_ident($1)) and c.relkind in ('r', 'p')`;

/** Lets counted keys go on after the highest that is stored. */
export async function moveSequences(client: Client, schema: string): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; sequence: string }>(
    `select * from (${ownedSequences}) owned where sequence is not null`,
    [schema],
  );
  for (const { table, column, sequence } of rows) {
    const highest = `select max(${escapeIdentifier(column)}) from ${escapeIdentifier(schema)}.${escapeIdentifier(table)}`;
    await client.query(
      `select setval($1::regclass, greatest(highest, last_value))
       from (${highest}) stored (highest), ${sequence} where highest is not null`,
      [sequence],
    );
  }
}
