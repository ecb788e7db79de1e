import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../database/tables';
import type { Manifest } from '../manifest';
import type { Row, SnapshotWriter } from '../snapshot';
import { csvHeader } from './csv-text';

export const MANIFEST_FILE = 'manifest.json';

export const csvFile = (subgraph: string, table: string): string => `${subgraph}.${table}.csv`;

const BUFFERED = 64 * 1024;

/** Writes a folder with one CSV file per table. */
export class CsvWriter implements SnapshotWriter {
  private file: number | undefined;
  private waiting = '';

  constructor(private readonly folder: string) {
    mkdirSync(folder);
  }

  beginTable(subgraph: string, table: Table): void {
    this.file = openSync(join(this.folder, csvFile(subgraph, table.name)), 'wx');
    this.waiting = csvHeader(table.columns);
  }

  row(_row: Row, line: string): void {
    this.waiting += line;
    if (this.waiting.length >= BUFFERED) this.flush();
  }

  endTable(): void {
    this.flush();
    this.abandon();
  }

  finish(manifest: Manifest): void {
    writeFileSync(join(this.folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  }

  abandon(): void {
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
  }

  private flush(): void {
    const bytes = Buffer.from(this.waiting);
    this.waiting = '';
    // A full disk may take a part only; the next call then says so.
    for (let at = 0; at < bytes.length;) at += writeSync(this.file as number, bytes, at);
  }
}
