import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database, Statement } from 'node-sqlite3-wasm';
import { csvHeader, csvLines } from '../csv/csv-text';
import type { Table } from '../database/tables';
import { checkManifest, type Manifest } from '../manifest';
import type { Row, SnapshotReader, TableContent } from '../snapshot';
import { damaged } from '../snapshot-error';
import { type OpenFile, openReadOnly } from './open-read-only';
import { fromSqlite, MANIFEST_TABLE, sqliteName, sqliteTable, type SqliteValue } from './sqlite-table';

/** Reads a file that `SqliteWriter` wrote. */
export class SqliteReader implements SnapshotReader {
  private readonly file: OpenFile;
  private readonly db: Database;
  private readonly name: string;

  constructor(path: string) {
    this.name = basename(path);
    if (!isSqlite(path)) throw damaged(this.name, 'this is no SQLite file');
    this.file = openReadOnly(path);
    this.db = this.file.db;
  }

  manifest(): Manifest {
    if (!this.hasTable(MANIFEST_TABLE)) {
      throw damaged(this.name, `there is no table ${MANIFEST_TABLE}, so this is no snapshot or not all of one`);
    }
    const place = `${this.name}, table ${MANIFEST_TABLE}`;
    const entries = this.guarded(place, () => this.db.all(`select name, value from ${MANIFEST_TABLE}`));
    const { version, subgraphs, ...texts } = Object.fromEntries(
      entries.map(({ name, value }) => [String(name), String(value)]),
    );
    return checkManifest(
      {
        ...texts,
        version: Number(version),
        subgraphs: this.guarded(place, () => JSON.parse(subgraphs ?? '{}') as unknown),
      },
      place,
    );
  }

  has(subgraph: string, table: string): boolean {
    return this.hasTable(sqliteTable(subgraph, table));
  }

  read(subgraph: string, table: Table): TableContent {
    const line = csvLines(table.columns);
    const hash = createHash('sha256').update(csvHeader(table.columns));
    let rows = 0;
    const onRow = (row: Row) => {
      rows += 1;
      hash.update(line(row));
    };
    return { rows: this.stored(subgraph, table, onRow), seen: () => ({ rows, sha256: hash.digest('hex') }) };
  }

  placeOf(subgraph: string, { name }: Table, row?: number): string {
    return `${this.name}, table ${sqliteTable(subgraph, name)}${row ? `, row ${row}` : ''}`;
  }

  close(): void {
    this.file.close();
  }

  private *stored(subgraph: string, table: Table, onRow: (row: Row) => void): Generator<Row> {
    const { name, columns } = table;
    const place = this.placeOf(subgraph, table);
    const names = columns.map((column) => sqliteName(column.name)).join(', ');
    const from = sqliteName(sqliteTable(subgraph, name));
    const select = this.guarded(place, () => this.db.prepare(`select ${names} from ${from} order by rowid`));
    try {
      const results = select.iterate() as ReturnType<Statement['iterate']>;
      for (;;) {
        const { done, value } = this.guarded(place, () => results.next());
        if (done) return;
        const stored = value as Record<string, SqliteValue>;
        const row = columns.map((column) => fromSqlite(stored[column.name] ?? null, column));
        onRow(row);
        yield row;
      }
    } finally {
      select.finalize();
    }
  }

  private hasTable(name: string): boolean {
    const found = () => this.db.get("select 1 from sqlite_schema where type = 'table' and name = ?", [name]);
    return this.guarded(this.name, found) !== null;
  }

  private guarded<Result>(place: string, read: () => Result): Result {
    try {
      return read();
    } catch (error) {
      throw damaged(place, (error as Error).message, error);
    }
  }
}

const SIGNATURE = 'SQLite format 3\0';

function isSqlite(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(SIGNATURE.length);
    readSync(file, start);
    return start.toString('latin1') === SIGNATURE;
  } finally {
    closeSync(file);
  }
}
