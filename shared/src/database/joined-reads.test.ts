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

test('who comes while another request reads the same goes with all who do, each key once', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  const ask = (asker: string, ...keys: string[]) => joined.read('lengths', keys, asker, counted(reads, 1));

  const answers = await Promise.all([ask('a', 'x'), ask('b', 'yy', 'zzz'), ask('c', 'zzz', 'unknown'), ask('d', 'x')]);

  expect(reads).toEqual([['x'], ['yy', 'zzz', 'unknown', 'x']]);
  expect(answers.map((answer) => [answer.get('x'), answer.get('zzz')])[0]).toEqual([1, undefined]);
  expect(answers[1].get('yy')).toBe(2);
  expect([answers[2].get('zzz'), answers[2].get('unknown')]).toEqual([3, undefined]);
});

test('what differs in more than its keys is read apart, and a request waits neither for itself nor long for others', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  void joined.read('lengths', ['slow'], 'a', async () => new Promise(() => undefined));

  await joined.read('other lengths', ['x'], 'b', counted(reads));
  // The one ahead never returns.
  await joined.read('lengths', ['y'], 'b', counted(reads));
  const own = joined.read('lengths', ['z'], 'b', counted(reads, 1));
  void joined.read('lengths', ['zz'], 'b', counted(reads));

  expect(reads).toEqual([['x'], ['y'], ['z'], ['zz']]);
  await own;
});

test('many keys leave as soon as they are many', async () => {
  const joined = new JoinedReads();
  const reads: string[][] = [];
  void joined.read('lengths', ['slow'], 'a', async () => new Promise(() => undefined));
  const keys = (letter: string) => Array.from({ length: 100 }, (_, at) => `${letter}${at}`);

  await Promise.all(['b', 'c'].map((asker) => joined.read('lengths', keys(asker), asker, counted(reads))));

  expect(reads.map(({ length }) => length)).toEqual([200]);
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

  expect([first, good]).toMatchObject([{ value: new Map([['first', 'first']]) }, { value: new Map([['good', 'good']]) }]);
  expect(bad).toMatchObject({ reason: { extensions: { code: 'BAD_USER_INPUT' } } });
  await db.close();
});
