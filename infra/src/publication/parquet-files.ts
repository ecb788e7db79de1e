import { join } from 'node:path';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { Table } from '../snapshot/database/tables';
import type { Row, SnapshotWriter } from '../snapshot/snapshot';
import { sqliteTable } from '../snapshot/sqlite/sqlite-table';
import { type ColumnData, type ParquetColumn, parquetColumn } from './parquet-column';

// What is in memory at a time; readers skip groups that they need not read.
const GROUP_ROWS = 5_000;

export const parquetFile = (subgraph: string, table: string): string => `${sqliteTable(subgraph, table)}.parquet`;

/** Writes one Parquet file per table into a folder, a group of rows at a time. */
export class ParquetFiles implements SnapshotWriter {
  private writer: ParquetWriter | undefined;
  private columns: ParquetColumn[] = [];
  private waiting: Row[] = [];

  constructor(private readonly folder: string) {}

  beginTable(subgraph: string, table: Table): void {
    this.columns = table.columns.map(parquetColumn);
    this.writer = new ParquetWriter({
      writer: fileWriter(join(this.folder, parquetFile(subgraph, table.name))),
      schema: [{ name: 'root', num_children: this.columns.length }, ...this.columns.map(({ element }) => element)],
      createdBy: 'ozg-graph',
    });
  }

  row(row: Row): void {
    this.waiting.push(row);
    if (this.waiting.length === GROUP_ROWS) this.flush();
  }

  endTable(): void {
    this.flush();
    void this.writer?.finish();
    this.writer = undefined;
  }

  finish(): void {}

  abandon(): void {
    this.writer = undefined;
  }

  private flush(): void {
    if (!this.waiting.length) return;
    const columnData = this.columns.map(({ element, valueOf }, at): ColumnData => {
      const data = this.waiting.map((row) => {
        const text = row[at] ?? null;
        return text === null ? null : valueOf(text);
      });
      return { name: element.name, data };
    });
    void this.writer?.write({ columnData, rowGroupSize: GROUP_ROWS });
    this.waiting = [];
  }
}
