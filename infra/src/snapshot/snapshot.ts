import type { Manifest, TableManifest } from './manifest';
import type { Table } from './database/tables';

/** The values of one row in the order of the columns, each in its one canonical wording; null is null. */
export type Row = (string | null)[];

/** A snapshot in the making: one table after the other, at the end the manifest. */
export interface SnapshotWriter {
  beginTable(subgraph: string, table: Table): void;
  /** `line` is the row as a line of CSV, which is also what the hash of the table is made of. */
  row(row: Row, line: string): void;
  endTable(): void;
  finish(manifest: Manifest): void;
  /** Lets go of the files without finishing them. */
  abandon(): void;
}

/** The rows of a table, and once they are read, how many and which they were. */
export interface TableContent {
  rows: Iterable<Row>;
  seen(): Pick<TableManifest, 'rows' | 'sha256'>;
}

/** A snapshot to be read; what is wrong with it throws SNAPSHOT_DAMAGED with the place. */
export interface SnapshotReader {
  manifest(): Manifest;
  has(subgraph: string, table: string): boolean;
  read(subgraph: string, table: Table): TableContent;
  /** Where the table stands, or its row of that number, counted from 1: file and line. */
  placeOf(subgraph: string, table: Table, row?: number): string;
  close(): void;
}
