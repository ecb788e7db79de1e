import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Channel on which each commit says whose data it changed: `tracking`, or `tracking/audit` for its audit alone. */
export const CHANGE_CHANNEL = 'ozg_data_changed';

/** Advisory lock that is shared by all who answer from what they read earlier. */
export const READERS_LOCK = 470_811_03;

/** How long a change waits for readers who do not let go, in milliseconds; by then they must have stopped by themselves. */
export const READERS_PATIENCE_MS = 3000;

/** What the graph does not show, so that nobody needs to hear of its changes. */
const unseen = [
  'migration',
  'loaded_records',
  'import_mark',
  'accepted_request',
  'used_operation',
  'project_of_service',
];

/** Has each table of a subgraph announce its changes; whoever makes them, PostgreSQL tells it as it commits. */
export async function announceChanges(source: DataSource, name: string): Promise<void> {
  const tables = await source.query<{ tablename: string }[]>(
    `select tablename from pg_tables where schemaname = $1 and tablename <> all($2) and not exists (
       select 1 from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = schemaname and c.relname = tablename and t.tgname = 'announce_change')`,
    [name, unseen],
  );
  if (!tables.length) return;
  await source.query(
    `create or replace function ${name}.announce_change() returns trigger language plpgsql as $$
     begin perform pg_notify('${CHANGE_CHANNEL}', tg_argv[0]); return null; end $$`,
  );
  for (const { tablename } of tables) {
    const what = tablename === 'audit_entry' ? `${name}/audit` : name;
    await source.query(
      `create trigger announce_change after insert or update or delete or truncate on ${name}.${tablename}
       for each statement execute function ${name}.announce_change('${what}')`,
    );
  }
}

/**
 * Waits after a commit until everybody who answers from what they read earlier has heard of it, so that who changed
 * something reads it everywhere. Never throws: who has not let go after three seconds answers from nothing earlier.
 */
export async function untilHeard(query: (statement: string) => Promise<unknown>): Promise<void> {
  const wait = `select set_config('lock_timeout', '${READERS_PATIENCE_MS}ms', true), pg_advisory_xact_lock(${READERS_LOCK})`;
  const begun = performance.now();
  // Whether all have heard is not known when the wait itself is broken off, as when PostgreSQL goes down after a commit.
  await query(wait).catch(() => pause(READERS_PATIENCE_MS - (performance.now() - begun)));
}
