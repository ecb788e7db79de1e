import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from '../database/tables';
import { checkManifest, type Manifest } from '../manifest';
import type { Row, SnapshotReader, TableContent } from '../snapshot';
import { damaged } from '../snapshot-error';
import { CsvFault, type CsvRecord, csvRecords } from './csv-records';
import { isBare, revive } from './csv-text';
import { csvFile, MANIFEST_FILE } from './csv-writer';

/** Reads a folder that `CsvWriter` wrote. */
export class CsvReader implements SnapshotReader {
  constructor(private readonly folder: string) {}

  manifest(): Manifest {
    const path = join(this.folder, MANIFEST_FILE);
    if (!existsSync(path)) {
      throw damaged(this.folder, `there is no ${MANIFEST_FILE}, so this is no snapshot or not all of one`);
    }
    return checkManifest(parsed(readFileSync(path, 'utf8'), path), path);
  }

  has(subgraph: string, table: string): boolean {
    return existsSync(join(this.folder, csvFile(subgraph, table)));
  }

  read(subgraph: string, table: Table): TableContent {
    const file = csvFile(subgraph, table.name);
    const hash = createHash('sha256');
    const records = this.records(file, (bytes) => hash.update(bytes));
    let rows = 0;
    return {
      rows: rowsOf(file, table, records, () => (rows += 1)),
      seen: () => ({ rows, sha256: hash.digest('hex') }),
    };
  }

  placeOf(subgraph: string, table: Table, row?: number): string {
    const file = csvFile(subgraph, table.name);
    if (!row) return file;
    // Lines are not rows, as text may hold line ends; so the file is read again up to there.
    let at = 0;
    for (const { line } of this.records(file)) {
      if (at === row) return `${file}, line ${line}`;
      at += 1;
    }
    return file;
  }

  close(): void {
    // Each file is closed with its last row.
  }

  private *records(file: string, onBytes?: (bytes: Buffer) => void): Generator<CsvRecord, void> {
    try {
      yield* csvRecords(join(this.folder, file), onBytes);
    } catch (error) {
      if (!(error instanceof CsvFault)) throw error;
      throw damaged(`${file}, line ${error.line}, column ${error.column}`, error.message, error);
    }
  }
}

function* rowsOf(file: string, table: Table, records: Generator<CsvRecord, void>, onRow: () => void): Generator<Row> {
  const header = records.next();
  checkHeader(file, table, header.done ? [] : header.value.fields);
  const bare = table.columns.map(isBare);
  for (const { line, fields } of records) {
    if (fields.length !== bare.length) {
      throw damaged(`${file}, line ${line}`, `${fields.length} fields where the header has ${bare.length}`);
    }
    onRow();
    yield fields.map((value, at) => (value === null || bare[at] ? value : revive(value)));
  }
}

function checkHeader(file: string, table: Table, found: (string | null)[]): void {
  const wanted = table.columns.map(({ name }) => name);
  if (found.join('\n') === wanted.join('\n')) return;
  const missing = wanted.filter((name) => !found.includes(name));
  const what = missing.length
    ? `the column ${missing.join(', ')} is missing`
    : 'the columns are not those of the table';
  throw damaged(`${file}, line 1`, what);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw damaged(path, `this is no JSON (${(error as Error).message})`, error);
  }
}
