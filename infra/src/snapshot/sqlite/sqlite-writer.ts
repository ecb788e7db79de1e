import { closeSync, openSync } from 'node:fs';
import { Database, type Statement } from 'node-sqlite3-wasm';
import type { Column, Table } from '../database/tables';
import type { Manifest } from '../manifest';
import type { Row, SnapshotWriter } from '../snapshot';
import { createTable, MANIFEST_TABLE, sqliteName, sqliteTable, toSqlite } from './sqlite-table';

/** Writes one SQLite file. */
export class SqliteWriter implements SnapshotWriter {
  private readonly db: Database;
  private columns: Column[] = [];
  private insert: Statement | undefined;

  constructor(path: string) {
    // SQLite would make it readable for its owner only.
    closeSync(openSync(path, 'wx'));
    this.db = new Database(path);
    // Nobody else reads the file before it has its final name, and then all of it is on the disk.
    this.db.exec('pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive');
    this.db.exec('begin');
  }

  beginTable(subgraph: string, table: Table): void {
    this.db.exec(createTable(subgraph, table));
    this.columns = table.columns;
    const places = table.columns.map(() => '?').join(', ');
    this.insert = this.db.prepare(`insert into ${sqliteName(sqliteTable(subgraph, table.name))} values (${places})`);
  }

  row(row: Row): void {
    this.insert?.run(this.columns.map((column, at) => toSqlite(row[at] ?? null, column)));
  }

  endTable(): void {
    this.insert?.finalize();
    this.insert = undefined;
  }

  finish(manifest: Manifest): void {
    this.db.exec(`create table ${MANIFEST_TABLE} (name TEXT primary key, value TEXT not null)`);
    for (const [name, value] of Object.entries(manifest)) {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      this.db.run(`insert into ${MANIFEST_TABLE} values (?, ?)`, [name, text]);
    }
    this.db.exec('commit');
    this.db.close();
  }

  abandon(): void {
    this.endTable();
    if (this.db.isOpen) this.db.close();
  }
}
