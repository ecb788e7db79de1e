import { subgraphs } from '@ozg/infra/subgraphs';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import sql, { raw } from 'sql-template-tag';
import { templateOf } from '../support/template';

let database: TestDatabase;
let opened: Subgraph[];

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  opened = await openSubgraphs(database.url);
});

afterAll(async () => {
  for (const subgraph of opened) await subgraph.close();
  await database[Symbol.asyncDispose]();
});

const tablesOf = ({ db }: Subgraph) => db.source.entityMetadatas.map(({ tableName }) => tableName);

test.each(subgraphs.map(({ name }) => name))('the tables of %s are what its entities say', async (name) => {
  const { db } = opened.find((each) => each.name === name) as Subgraph;
  const { aside = [] } = subgraphs.find((each) => each.name === name) ?? {};
  const declared = db.source.entityMetadatas.flatMap(({ tableName, columns }) =>
    columns.map(({ databaseName, isNullable }) => `${tableName}.${databaseName}${isNullable ? ' null' : ''}`),
  );

  const stored = await db.rows<{ name: string }>(sql`
    select table_name || '.' || column_name || case is_nullable when 'YES' then ' null' else '' end as name
    from information_schema.columns where table_schema = ${name}
      and not table_name = any(${['migration', 'loaded_records', ...aside]}::text[])`);

  expect(stored.map((column) => column.name).toSorted()).toEqual(declared.toSorted());
});

test('no subgraph can read a table of another', async () => {
  for (const reader of opened) {
    for (const owner of opened.filter((each) => each !== reader)) {
      const table = `${owner.name}.${tablesOf(owner)[0]}`;
      await expect(reader.db.rows(sql`select 1 from ${raw(table)}`)).rejects.toThrow(/permission denied/);
    }
  }
});

test('no subgraph can change its tables or the record of its migrations', async () => {
  for (const { db, name } of opened) {
    await expect(db.rows(sql`create table ${raw(`${name}.intruder`)} (id int)`)).rejects.toThrow(/permission denied/);
    await expect(db.rows(sql`delete from migration`)).rejects.toThrow(/permission denied/);
  }
});

test('no source of the shipped facts is synthetic', async () => {
  for (const { db } of opened.filter((each) => tablesOf(each).includes('provenance'))) {
    const kinds = await db.rows<{ kind: string }>(sql`select distinct kind from provenance`);
    expect(kinds.map(({ kind }) => kind)).not.toContain('SYNTHETIC');
  }
});
