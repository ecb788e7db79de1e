import { setTimeout as pause } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { createTestDatabase } from '../testing/test-database';
import { dataSource } from './connect';
import { Database } from './database';
import { JoinedReads, type ReadKeys } from './joined-reads';

/** Reads the length of each key, and tells which keys were read together. */
function counted(reads: string[][], ms = 0): ReadKeys<number> {
  return async (keys) => {
    reads.push([...keys]);
    if (ms) await pause(ms);
    return new Map(keys.filter((key) => key !== 'unknown').map((key) => [key, key.length]));
  };
}

/** A request that began to read and is not answered. */
async function stuck(joined: JoinedReads, asker: string): Promise<void> {
  await new Promise<void>((began) => {
    void joined.read('lengths', ['stuck'], asker, () => {
      began();
      return new Promise(() => undefined);
    });
  });
}

test('those who read the same in one turn, or while others do, go together, each key once', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  const ask = (asker: string, ...keys: string[]) => joined.read('lengths', keys, asker, counted(reads, 20));

  const first = [ask('a', 'x'), ask('b', 'x', 'yy')];
  await pause(5);
  const answers = await Promise.all([...first, ask('c', 'zzz', 'unknown'), ask('d', 'x')]);

  expect(reads[0]).toEqual(['x', 'yy']);
  expect(reads[1]).toEqual(['zzz', 'unknown', 'x']);
  expect(reads).toHaveLength(2);
  expect(answers[1]?.get('yy')).toBe(2);
  expect([answers[2]?.get('zzz'), answers[2]?.get('unknown')]).toEqual([3, undefined]);
});

test('what differs in more than its keys is read apart, and nobody waits long for others', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  await stuck(joined, 'a');

  await joined.read('other lengths', ['x'], 'b', counted(reads));
  await joined.read('lengths', ['y'], 'b', counted(reads));

  expect(reads).toEqual([['x'], ['y']]);
});

test('two reads of one request go apart at once, so that it does the same each time', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  await stuck(joined, 'a');

  await Promise.all(['x', 'y', 'z'].map((key) => joined.read('lengths', [key], 'a', counted(reads, 1))));

  expect(reads).toEqual([['x'], ['y'], ['z']]);
});

test('many keys leave as soon as they are many', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  await stuck(joined, 'a');
  const keys = (letter: string) => Array.from({ length: 100 }, (_, at) => `${letter}${at}`);
  const ask = (asker: string) => joined.read('lengths', keys(asker), asker, counted(reads));

  const both = [ask('b'), ask('c')];
  expect(reads.map(({ length }) => length)).toEqual([200]);
  await Promise.all(both);
});

test('nobody is answered from what was read before the question', async () => {
  await using database = await createTestDatabase();
  const source = await dataSource({ name: 'public', entities: [], migrations: [] }, database.url, {}).initialize();
  const db = new Database(source);
  await db.rows(sql`create table office as select 'x' as id, 0 as changes`);
  // What is read is what there is as the statement begins.
  const slowly: ReadKeys<number> = async (keys) => {
    const rows = await db.rows<{ id: string; changes: number }>(
      sql`select id, changes from office, pg_sleep(0.1) where id = any(${[...keys]}::text[])`,
    );
    return new Map(rows.map(({ id, changes }) => [id, changes]));
  };
  const early = db.joined.read('changes', ['x'], 'early', slowly);
  await pause(30);
  await db.rows(sql`update office set changes = 1`);
  const late = await Promise.all(['b', 'c'].map((asker) => db.joined.read('changes', ['x'], asker, slowly)));

  expect(late.map((found) => found.get('x'))).toEqual([1, 1]);
  expect((await early).get('x')).toBe(0);
  await db.close();
});

test('what is wrong with the keys of one request is no matter of those that ask with it', async () => {
  await using database = await createTestDatabase();
  const source = await dataSource({ name: 'public', entities: [], migrations: [] }, database.url, {}).initialize();
  const db = new Database(source);
  const echo: ReadKeys<string> = async (keys) => {
    const rows = await db.rows<{ key: string }>(sql`select unnest(${[...keys]}::text[]) as key`);
    return new Map(rows.map(({ key }) => [key, key]));
  };

  const [first, good, bad] = await Promise.allSettled(
    ['first', 'good', 'bad \0'].map((key) => db.joined.read('echo', [key], key, echo)),
  );

  expect([first, good]).toMatchObject([
    { value: new Map([['first', 'first']]) },
    { value: new Map([['good', 'good']]) },
  ]);
  expect(bad).toMatchObject({ reason: { extensions: { code: 'BAD_USER_INPUT' } } });
  await db.close();
});
