import type { SnapshotWriter } from '../snapshot/snapshot';

/** Hands each row to all of them, so that what they write is of one moment. */
export function severalWriters(writers: SnapshotWriter[]): SnapshotWriter {
  return {
    beginTable: (subgraph, table) => writers.forEach((writer) => writer.beginTable(subgraph, table)),
    row: (row, line) => writers.forEach((writer) => writer.row(row, line)),
    endTable: () => writers.forEach((writer) => writer.endTable()),
    finish: (manifest) => writers.forEach((writer) => writer.finish(manifest)),
    abandon: () => writers.forEach((writer) => writer.abandon()),
  };
}
