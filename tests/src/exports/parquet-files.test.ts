import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { ParquetFiles } from '@ozg/infra/publication/parquet-files';
import type { Column, Table } from '@ozg/infra/snapshot/database/tables';

const ROWS = 12_345;

const folder = mkdtempSync(join(tmpdir(), 'ozg-parquet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const column = (name: string, type: string, kind: Column['kind']): Column => ({ name, type, kind, isCollated: false });

const table: Table = {
  name: 'thing',
  key: ['id'],
  columns: [
    column('id', 'text', 'text'),
    column('size', 'bigint', 'integer'),
    column('share', 'numeric', 'number'),
    column('day', 'date', 'text'),
    column('is_new', 'boolean', 'boolean'),
    column('names', 'text[]', 'list'),
  ],
};

/** Every seventh has nothing but its key. */
const rowAt = (at: number) =>
  at % 7
    ? [`0${at}`, String(at), String(at / 4), '2026-11-01', String(at % 2 === 0), JSON.stringify([`ä${at}`])]
    : [`0${at}`, null, null, null, null, null];

test('a long table comes in groups of rows, each value in the type of its column', async () => {
  const files = new ParquetFiles(folder);
  files.beginTable('catalog', table);
  for (let at = 0; at < ROWS; at += 1) files.row(rowAt(at));
  files.endTable();
  files.finish();
  const file = new Uint8Array(readFileSync(join(folder, 'catalog_thing.parquet'))).buffer;
  const rows = await parquetReadObjects({ file });
  const { row_groups: groups } = parquetMetadata(file);

  expect(groups.map(({ num_rows: count }) => Number(count))).toEqual([5000, 5000, 2345]);
  expect(rows).toHaveLength(ROWS);
  const wanted = Array.from({ length: ROWS }, (_, at) => {
    const [id, size, share, day, isNew, names] = rowAt(at);
    return {
      id,
      size: size ? BigInt(size) : null,
      share: share ? Number(share) : null,
      day: day ? new Date(day) : null,
      is_new: isNew ? isNew === 'true' : null,
      names: names ? JSON.parse(names) : null,
    };
  });
  expect(rows.filter((row, at) => JSON.stringify(row, text) !== JSON.stringify(wanted[at], text))).toEqual([]);
});

const text = (_name: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
