import { EventEmitter, once } from 'node:events';
import sql from 'sql-template-tag';
import { createTestDatabase } from '../testing/test-database';
import { dataSource } from './connect';
import { Database } from './database';

test('of two changes that wait for each other both are made', async () => {
  await using database = await createTestDatabase();
  const source = await dataSource({ name: 'public', entities: [], migrations: [] }, database.url, {}).initialize();
  const db = new Database(source);
  await db.rows(sql`create table office as select id, 0 as changes from unnest('{1,2}'::int[]) id`);

  let attempts = 0;
  // Each holds its first row before either asks for its second.
  const bothBegan = new EventEmitter();
  const began = once(bothBegan, 'began');
  const change = (first: number, second: number) =>
    db.transaction(async (tx) => {
      attempts += 1;
      await tx.rows(sql`update office set changes = changes + 1 where id = ${first}`);
      if (attempts === 2) bothBegan.emit('began');
      await began;
      await tx.rows(sql`update office set changes = changes + 1 where id = ${second}`);
    });
  await Promise.all([change(1, 2), change(2, 1)]);

  expect(await db.rows(sql`select changes from office`)).toEqual([{ changes: 2 }, { changes: 2 }]);
  expect(attempts).toBe(3);
  await db.close();
});
