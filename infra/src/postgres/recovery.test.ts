import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDataDir } from './embedded-postgres';
import { commandLine, endsWithin, processBirth } from './server/processes';
import { column, columnWithin, postmasterPid, Scratch } from './scratch';

jest.setTimeout(60_000);

const BACK_WITHIN_MS = 5_000;
const launcher = join(__dirname, 'embedded-postgres');
const script = `require(process.argv[1]).startEmbeddedPostgres({ dataDir: process.argv[2], ephemeral: true })
  .then(({ url }) => { console.log(url); setInterval(() => {}, 1000); });`;

// One cluster for all tests: creating it takes longer than most of them.
const scratch = new Scratch();
const owners: ChildProcess[] = [];
let dir: string;

beforeAll(async () => {
  dir = await scratch.dir();
});
afterEach(async () => {
  for (const owner of owners.splice(0)) owner.kill('SIGKILL');
  await scratch.stopAll();
});
afterAll(() => scratch.clear());

async function startOwner(): Promise<{ owner: ChildProcess; url: string }> {
  const owner = spawn(process.execPath, ['-e', script, launcher, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
  owners.push(owner);
  const [line] = (await once(owner.stdout, 'data')) as [Buffer];
  return { owner, url: line.toString().trim() };
}

async function kill(owner: ChildProcess): Promise<void> {
  owner.kill('SIGKILL');
  await once(owner, 'exit');
}

/** The process that ends the server when its owner dies. */
async function guardOf(postmaster: number): Promise<number> {
  for (const name of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    if ((await commandLine(Number(name))).endsWith(`kill -INT "$1" sh ${postmaster}`)) return Number(name);
  }
  throw new Error('There is no guard.');
}

test('a killed server comes back on its port with all committed rows', async () => {
  const lines: string[] = [];
  const { url } = await scratch.start(dir, { ephemeral: false, onProgress: (line) => lines.push(line) });
  await column(url, 'create table kept as select generate_series(1, 1000) as id');

  for (let round = 0; round < 3; round += 1) {
    process.kill(await postmasterPid(dir), 'SIGKILL');
    expect(await columnWithin(BACK_WITHIN_MS, url, 'select count(*)::int from kept')).toEqual([1000]);
  }
  expect(lines.join('\n')).toContain('PostgreSQL stopped unexpectedly (SIGKILL), starting it again');
});

test('a server killed in the middle of a long statement comes back', async () => {
  const { url } = await scratch.start(dir);
  const busy = column(url, `do $$ begin loop perform 1; end loop; end $$`).catch((error: Error) => error);
  await columnWithin(BACK_WITHIN_MS, url, `select 1 / count(*)::int from pg_stat_activity where query like 'do $%'`);

  process.kill(await postmasterPid(dir), 'SIGKILL');
  expect(await columnWithin(BACK_WITHIN_MS, url, 'select 1')).toEqual([1]);
  expect(await busy).toBeInstanceOf(Error);
});

test('a stop during the revival leaves nothing running', async () => {
  const server = await scratch.start(dir);
  process.kill(await postmasterPid(dir), 'SIGKILL');
  await server.stop();
  await expect(column(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');
});

test('the server of a killed owner ends, and the next start has the data', async () => {
  const { owner, url } = await startOwner();
  await column(url, 'create table kept_by_guard as select 42 as answer');
  const postmaster = await postmasterPid(dir);
  await kill(owner);
  expect(await endsWithin(postmaster, BACK_WITHIN_MS)).toBe(true);

  const next = await scratch.start(dir);
  expect(await column(next.url, 'select answer from kept_by_guard')).toEqual([42]);
});

test('a server that outlived its killed owner gives way to the next start', async () => {
  // Only there the guard can be found.
  if (process.platform !== 'linux') return;
  const { owner, url } = await startOwner();
  await column(url, 'create table kept_by_leftover as select 42 as answer');
  const postmaster = await postmasterPid(dir);
  process.kill(await guardOf(postmaster), 'SIGKILL');
  await kill(owner);
  expect(await processBirth(postmaster)).toBeDefined();

  const port = Number(new URL(url).port);
  const next = await scratch.start(dir, { port });
  expect(await postmasterPid(dir)).not.toBe(postmaster);
  expect(await column(next.url, 'select answer from kept_by_leftover')).toEqual([42]);
});

test('an owner whose process number was given to another process is dead', async () => {
  const owner = { pid: process.pid, startedAt: '2026-01-01T00:00:00.000Z', birth: 'long ago' };
  await writeFile(join(dir, 'owner.json'), JSON.stringify(owner));
  expect(await column((await scratch.start(dir)).url, 'select 1')).toEqual([1]);
});

test('a lock that names a process which is no server does not block', async () => {
  await (await scratch.start(dir)).stop();
  await writeFile(join(dir, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(dir, 'cluster')}\n`);
  expect(await column((await scratch.start(dir)).url, 'select 1')).toEqual([1]);
});

test('an interrupted creation of the cluster is repeated', async () => {
  const fresh = await scratch.dir();
  const draft = join(fresh, 'cluster.tmp-0123abcd');
  await mkdir(join(draft, 'base'), { recursive: true });
  await writeFile(join(draft, 'PG_VERSION'), '18\n');
  await writeFile(join(fresh, 'password'), 'of the interrupted creation');

  const { url } = await scratch.start(fresh);
  expect(await column(url, 'select 1')).toEqual([1]);
  expect(await readdir(fresh)).not.toContain('cluster.tmp-0123abcd');
});

test('a cluster without its password file is an error that names the reset', async () => {
  await (await scratch.start(dir)).stop();
  await rm(join(dir, 'password'));
  await expect(scratch.start(dir)).rejects.toThrow('npm run reset');

  await removeDataDir(dir);
  expect(await column((await scratch.start(dir)).url, 'select 1')).toEqual([1]);
});
