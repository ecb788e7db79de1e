import { type Client, escapeIdentifier } from 'pg';
import { SnapshotError } from '../snapshot-error';

const outerReferences = `
  select n.nspname as schema, c.relname as table, r.conname as name, pg_get_constraintdef(r.oid) as definition
  from pg_constraint r
  join pg_class c on c.oid = r.conrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_class parent on parent.oid = r.confrelid
  where r.contype = 'f' and r.conparentid = 0
    and parent.relnamespace = to_regnamespace($1) and n.oid <> parent.relnamespace`;

const FOREIGN_KEY_VIOLATION = '23503';

/**
 * Lifts the foreign keys by which tables beside the schema refer to it, until the returned function puts them back.
 * Deleting a newsletter deletes who subscribed to it; replacing it by itself must not. Throws STILL_REFERENCED when a
 * row beside the schema would be left without the one it refers to.
 */
export async function liftOuterReferences(client: Client, schema: string): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ schema: string; table: string; name: string; definition: string }>(
    outerReferences,
    [client.escapeIdentifier(schema)],
  );
  const lifted: (() => Promise<void>)[] = [];
  for (const { schema: outer, table, name, definition } of rows) {
    const holder = `${escapeIdentifier(outer)}.${escapeIdentifier(table)}`;
    await client.query(`lock table ${holder} in share row exclusive mode`);
    // Without rows there is nothing to lose, and readers of the table need not wait.
    if (!(await client.query(`select from ${holder} limit 1`)).rowCount) continue;
    await client.query(`alter table ${holder} drop constraint ${escapeIdentifier(name)}`);
    lifted.push(async () => {
      await client
        .query(`alter table ${holder} add constraint ${escapeIdentifier(name)} ${definition}`)
        .catch((error) => {
          throw explained(error, holder);
        });
    });
  }
  return async () => {
    for (const restore of lifted) await restore();
  };
}

function explained(error: { code?: string; detail?: string }, holder: string): unknown {
  if (error.code !== FOREIGN_KEY_VIOLATION) return error;
  return new SnapshotError(
    'STILL_REFERENCED',
    `${holder} refers to a row that the snapshot does not have (${error.detail ?? ''}). Nothing was imported. ` +
      `Remove those rows of ${holder} first, or import a snapshot that has what they refer to.`,
    error,
  );
}
