import { escapeIdentifier } from 'pg';
import type { Session } from './session';
import type { Manifest, TableManifest } from '../manifest';
import type { SnapshotReader } from '../snapshot';
import { damaged, SnapshotError } from '../snapshot-error';

/** Throws unless the snapshot has every table of the subgraph, as the database has it. */
export function checkFits({ name, migration, tables }: Session, manifest: Manifest, reader: SnapshotReader): void {
  const part = manifest.subgraphs[name];
  if (!part) throw damaged('the manifest', `the subgraph "${name}" is missing`);
  if (part.migration !== migration) {
    throw otherVersion(
      `made when ${part.migration} was the newest migration of ${name}; the database is at ${migration}`,
    );
  }
  for (const table of tables) {
    const entry = part.tables[table.name];
    const place = `${name}.${table.name}`;
    if (!entry) throw damaged('the manifest', `the table ${place} is missing`);
    if (!reader.has(name, table.name)) throw damaged(place, 'its rows are missing from the snapshot');
    const stored = wordingOf(table.columns);
    const brought = wordingOf(entry.columns);
    if (brought !== stored) throw otherVersion(`made when ${place} had the columns ${brought}; now they are ${stored}`);
  }
  const unknown = Object.keys(part.tables).filter((table) => !tables.some((each) => each.name === table));
  if (unknown.length) throw otherVersion(`made when ${name} had also ${unknown.join(', ')}`);
}

const wordingOf = (columns: TableManifest['columns']): string =>
  columns.map(({ name, type }) => `${name} ${type}`).join(', ');

function otherVersion(what: string): SnapshotError {
  return new SnapshotError(
    'SNAPSHOT_OTHER_VERSION',
    `The snapshot was ${what}. Nothing was imported. Import it into an empty database with the release that made it, ` +
      'start that database once with this release, and export again.',
  );
}

/** Throws when a table of the subgraph has a row. */
export async function refuseFull({ name, client, tables }: Session): Promise<void> {
  const looks = tables.map((table, at) => {
    const stored = `${escapeIdentifier(name)}.${escapeIdentifier(table.name)}`;
    return `select ${at} as at where exists (select from ${stored})`;
  });
  const { rows } = await client.query<{ at: number }>(looks.join(' union all '));
  if (!rows.length) return;
  const full = rows.map(({ at }) => `${name}.${tables[at]?.name}`);
  throw new SnapshotError(
    'NOT_EMPTY',
    `The database has data already (${full.slice(0, 3).join(', ')}${full.length > 3 ? ', ...' : ''}). Nothing was ` +
      'imported. Import into an empty database, or delete what is stored by importing with --replace.',
  );
}
