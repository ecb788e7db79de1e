import { createServer } from 'node:net';
import { once } from 'node:events';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultDataDir, removeDataDir, startEmbeddedPostgres } from './embedded-postgres';
import { column, Scratch } from './scratch';

jest.setTimeout(60_000);

// One cluster for all tests: creating it takes longer than all of them.
const scratch = new Scratch();
let dir: string;

beforeAll(async () => {
  dir = await scratch.dir();
});
afterEach(() => scratch.stopAll());
afterAll(() => scratch.clear());

test('data survives a stop and a start', async () => {
  const first = await scratch.start(dir);
  await column(first.url, 'create table kept as select 42 as answer');
  await first.stop();
  await first.stop();
  expect(await readdir(dir)).not.toContain('owner.json');

  const second = await scratch.start(dir);
  expect(await column(second.url, 'select answer from kept')).toEqual([42]);
});

test('the database speaks German, UTF-8 and UTC', async () => {
  const { url } = await scratch.start(dir);
  expect(await column(url, `select lower('ÄÖÜ')`)).toEqual(['äöü']);
  expect(await column(url, 'show default_text_search_config')).toEqual(['pg_catalog.german']);
  expect(await column(url, 'show timezone')).toEqual(['UTC']);
  expect(await column(url, `create extension pg_trgm`)).toEqual([]);
  expect(await column(url, `select similarity('Müller', 'müller')::int`)).toEqual([1]);
});

test('the server takes as many connections as it is told', async () => {
  const { url } = await scratch.start(dir, { maxConnections: 321 });
  expect(await column(url, 'show max_connections')).toEqual(['321']);
});

test('only the right password opens the database', async () => {
  const { url } = await scratch.start(dir);
  await expect(column(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'password authentication failed',
  );

  const password = await readFile(join(dir, 'password'), 'utf8');
  expect((await stat(join(dir, 'password'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(dir, 'postgres.log'), 'utf8')).not.toContain(password);
});

test('a second owner is refused while the first one lives', async () => {
  const first = await scratch.start(dir);
  await expect(startEmbeddedPostgres({ dataDir: dir })).rejects.toThrow(
    `is already in use by process ${process.pid}; stop it or set OZG_DATA_DIR`,
  );
  await expect(removeDataDir(dir)).rejects.toThrow('is already in use');
  expect(await column(first.url, 'select 1')).toEqual([1]);
});

test('a taken port is an error that names the setting', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const address = blocker.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  await expect(scratch.start(dir, { port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is already taken: set OZG_POSTGRES_PORT`,
  );

  blocker.close();
  await once(blocker, 'close');
  expect((await scratch.start(dir, { port })).url).toContain(`@127.0.0.1:${port}/`);
});

test('a reset deletes the database and spares what is not ours', async () => {
  await (await scratch.start(dir)).stop();
  await writeFile(join(dir, 'export.csv'), 'kept');
  await removeDataDir(dir);
  expect(await readdir(dir)).toEqual(['export.csv']);
  await expect(removeDataDir(dir)).rejects.toThrow('does not look like a data directory');
  await removeDataDir(join(dir, 'absent'));
});

test('two checkouts have two data directories', () => {
  expect(defaultDataDir('/srv/a')).not.toBe(defaultDataDir('/srv/b'));
});
