import type { Column } from './database/tables';
import { damaged, SnapshotError } from './snapshot-error';

export const FORMAT = 'ozg-snapshot';
export const FORMAT_VERSION = 1;

export interface TableManifest {
  rows: number;
  /** Of the table's text as CSV: of a folder's file as it is. */
  sha256: string;
  columns: Pick<Column, 'name' | 'type'>[];
}

export interface SubgraphManifest {
  /** Name of the newest migration. */
  migration: string;
  tables: Record<string, TableManifest>;
}

/** What a snapshot says about itself. */
export interface Manifest {
  format: string;
  version: number;
  exportedAt: string;
  licence: string;
  hint: string;
  subgraphs: Record<string, SubgraphManifest>;
}

export function newManifest(exportedAt: Date): Manifest {
  return {
    format: FORMAT,
    version: FORMAT_VERSION,
    exportedAt: exportedAt.toISOString(),
    licence: 'Each record names its source in provenance_id, table provenance; terms of the sources are in NOTICE.',
    hint: 'Keys (ozg_id, leika_key, ars) are text with leading zeros: import them as text. See docs/export.md.',
    subgraphs: {},
  };
}

/** Throws unless the value is a manifest of this version's format. */
export function checkManifest(value: unknown, place: string): Manifest {
  const manifest = value as Partial<Manifest> | null;
  if (manifest?.format !== FORMAT) throw damaged(place, 'this is no manifest of a snapshot');
  if (manifest.version !== FORMAT_VERSION) {
    throw new SnapshotError(
      'SNAPSHOT_OTHER_VERSION',
      `${place}: the snapshot has version ${manifest.version} of the format, and ${FORMAT_VERSION} is the one that can ` +
        'be read here. Import it with the release that made it.',
    );
  }
  const subgraphs = Object.values(manifest.subgraphs ?? {});
  if (!subgraphs.length || !subgraphs.every(isSubgraph)) throw damaged(place, 'the manifest is not complete');
  return manifest as Manifest;
}

function isSubgraph(value: Partial<SubgraphManifest> | null): boolean {
  return typeof value?.migration === 'string' && Object.values(value.tables ?? {}).every(isTable);
}

function isTable(value: Partial<TableManifest> | null): boolean {
  return (
    typeof value?.rows === 'number' &&
    typeof value.sha256 === 'string' &&
    Array.isArray(value.columns) &&
    value.columns.every(({ name, type }) => typeof name === 'string' && typeof type === 'string')
  );
}

/** Throws unless what was read is what the manifest announced. */
export function checkContent(
  place: string,
  { rows, sha256 }: Pick<TableManifest, 'rows' | 'sha256'>,
  announced: TableManifest,
): void {
  if (rows !== announced.rows) throw damaged(place, `${rows} rows where the manifest counts ${announced.rows}`);
  if (sha256 !== announced.sha256) throw damaged(place, 'the content is not what was exported (its sha256 differs)');
}
