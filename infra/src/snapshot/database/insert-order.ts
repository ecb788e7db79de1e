import type { Client } from 'pg';
import type { Table } from './tables';

// References of a table to itself hold at the end of its COPY, deferrable ones at the end of the transaction.
const immediateReferences = `
  select distinct child.relname as child, parent.relname as parent
  from pg_constraint r
  join pg_class child on child.oid = r.conrelid
  join pg_class parent on parent.oid = r.confrelid
  where r.contype = 'f' and not r.condeferrable and r.conrelid <> r.confrelid
    and child.relnamespace = to_regnamespace($1) and parent.relnamespace = to_regnamespace($1)`;

/** The tables so that each comes after those that it refers to. */
export async function insertOrder(client: Client, schema: string, tables: Table[]): Promise<Table[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(immediateReferences, [
    client.escapeIdentifier(schema),
  ]);
  const ordered: Table[] = [];
  let waiting = tables;
  while (waiting.length) {
    const names = new Set(waiting.map(({ name }) => name));
    const isReady = ({ name }: Table) => !rows.some(({ child, parent }) => child === name && names.has(parent));
    const ready = waiting.filter(isReady);
    if (!ready.length) {
      throw new Error(
        `The tables ${[...names].join(', ')} of ${schema} refer to each other in a circle: ` +
          'make one of the references deferrable in a migration.',
      );
    }
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
