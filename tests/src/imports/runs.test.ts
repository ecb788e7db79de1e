import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { catalog } from '@ozg/catalog/catalog';
import { FederalLaw } from '@ozg/catalog/federal-law/federal-law';
import { projectRoot } from '@ozg/infra/paths';
import { openClient } from '@ozg/shared/database/open-client';
import { ImportTransaction } from '@ozg/shared/importing/import-transaction';
import { catalogue, fileWith, importInto, laws, sample } from '../support/importing';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

const register = () => readFileSync(sample('municipalities.txt'), 'utf8');

test('the same file again changes nothing, and both runs are events', async () => {
  const first = await importInto(graph, 'laws', sample('laws.csv'), { importedBy: 'MID Referat 55' });
  const before = await everything();
  const second = await importInto(graph, 'laws', sample('laws.csv'), { importedBy: 'MID Referat 55' });
  const { data } = await graph.ask(
    `{ importRuns(filter: { kind: [LAWS] }, first: 2) { nodes {
      kind status fileName fileHash importedBy asOf rowsRead rowsCreated rowsChanged rowsRetired rowsRejected startedAt endedAt
    } } }`,
  );

  expect(first).toMatchObject({ status: 'APPLIED', created: 2 });
  expect(second).toMatchObject({ status: 'UNCHANGED', created: 0, changed: 0 });
  expect(await everything()).toEqual(before);
  const [newer, older] = data.importRuns.nodes;
  expect(older).toMatchObject({
    kind: 'LAWS',
    status: 'APPLIED',
    fileName: 'laws.csv',
    fileHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    importedBy: 'MID Referat 55',
    asOf: '2026-10-01',
    rowsRead: 2,
    rowsCreated: 2,
    rowsChanged: 0,
    rowsRetired: 0,
    rowsRejected: 0,
  });
  expect(newer).toMatchObject({ status: 'UNCHANGED', fileHash: older.fileHash, rowsCreated: 0 });
  expect(Date.parse(older.endedAt)).toBeGreaterThanOrEqual(Date.parse(older.startedAt));
});

test('a newer edition renames, changes, retires and brings back; the dry run shows it beforehand and does nothing', async () => {
  await importInto(graph, 'municipalities', sample('municipalities.txt'), { asOf: undefined });
  // Mustergrund is merged into Musterhof, and Musterstedt gets another name.
  const lines = register().replaceAll('20260331', '20260630').split('\n');
  const merged = lines
    .filter((line) => !line.includes('Mustergrund'))
    .map((line) => (line.includes('Musterhof   ') ? line.replace('00000001200', '00000002000') : line))
    .map((line) => line.replace('Musterstedt, Stadt  ', 'Musterstedt am See  '));
  const edition = fileWith(merged.join('\n'), 'GV100AD_20260630.txt');
  const before = await everything();
  const dry = await importInto(graph, 'municipalities', edition, { asOf: undefined, dryRun: true });
  const untouched = await everything();
  const applied = await importInto(graph, 'municipalities', edition, { asOf: undefined });
  const question = `{
    merged: municipality(ars: "109815401020") { name retiredOn asOf }
    grown: municipality(ars: "109815401010") { population asOf }
    renamed: municipality(ars: "109810030030") { name formerNames }
    now: municipalities(filter: { state: ["DE-SL"] }) { totalCount }
    gone: municipalities(filter: { state: ["DE-SL"], isRetired: true }) { nodes { ars } }
  }`;
  const after = await graph.ask(question);
  const back = await importInto(
    graph,
    'municipalities',
    fileWith(lines.join('\n').replaceAll('20260630', '20260930'), 'b.txt'),
    {
      asOf: undefined,
    },
  );
  const returned = await graph.ask(question);

  expect(dry).toMatchObject({ status: 'DRY_RUN', created: 0, changed: 2, retired: 1 });
  expect(dry.changes).toEqual([
    { action: 'change', entity: 'Municipality', key: '109815401010', line: 7, fields: { population: [1200, 2000] } },
    {
      action: 'change',
      entity: 'Municipality',
      key: '109810030030',
      line: 9,
      fields: { name: ['Musterstedt, Stadt', 'Musterstedt am See'] },
    },
    { action: 'retire', entity: 'Municipality', key: '109815401020', line: null, fields: {} },
  ]);
  expect(untouched).toEqual(before);
  expect(applied).toMatchObject({ status: 'APPLIED', created: 0, changed: 2, retired: 1 });
  expect(after.data).toEqual({
    merged: { name: 'Mustergrund', retiredOn: '2026-06-30', asOf: '2026-03-31' },
    grown: { population: 2000, asOf: '2026-06-30' },
    renamed: { name: 'Musterstedt am See', formerNames: ['Musterstedt, Stadt'] },
    now: { totalCount: 6 },
    gone: { nodes: [{ ars: '109815401020' }] },
  });
  expect(back).toMatchObject({ changed: 3, retired: 0 });
  expect(returned.data.merged).toEqual({ name: 'Mustergrund', retiredOn: null, asOf: '2026-09-30' });
  expect(returned.data.renamed).toEqual({
    name: 'Musterstedt, Stadt',
    formerNames: ['Musterstedt, Stadt', 'Musterstedt am See'],
  });
  await expect(importInto(graph, 'municipalities', edition, { asOf: undefined })).rejects.toMatchObject({
    code: 'OLDER_EDITION',
  });
});

test('rows that cannot be taken say why; the rest is applied and nothing is retired for them', async () => {
  await importInto(
    graph,
    'catalog',
    catalogue('99999911001000,Eins,4,,', '99999912001000,Zwei,4,,', '99999913001000,Drei,4,,'),
  );
  const file = catalogue(
    '99999911001000,Eins neu,4,,',
    '99999912001000,Zwei,4x,,',
    '99999914001000,Vier,4,10999,',
    '99999915001000,Fünf,4,,',
    '99999915001000,Fünf anders,4,,',
    '9999991500100,Zu kurz,4,,',
  );
  const before = await everything();
  const strict = importInto(graph, 'catalog', file, { asOf: '2026-10-02', strict: true });
  await expect(strict).rejects.toMatchObject({ code: 'ROWS_REJECTED' });
  expect(await everything()).toEqual(before);
  const run = await importInto(graph, 'catalog', file, { asOf: '2026-10-02' });
  const { data } = await graph.ask(`{
    leikaServices(filter: { leikaKey: ["99999911001000", "99999912001000", "99999913001000", "99999915001000"] }) { nodes { leikaKey name } }
    importRuns(filter: { kind: [CATALOG] }, first: 2) { nodes { status rowsRead rowsRejected message } }
  }`);

  expect(run).toMatchObject({ read: 6, created: 1, changed: 1, retired: 0, rejected: 4 });
  expect(run.rejects.map(({ line, column, code }) => [line, column, code])).toEqual([
    [3, 'typ', 'UNKNOWN_WORD'],
    [7, 'leika_key', 'MALFORMED_KEY'],
    [6, 'leikaKey', 'DUPLICATE_KEY'],
    [4, 'ozgId', 'UNKNOWN_REFERENCE'],
  ]);
  // The key of line 7 cannot be read: it might be the missing third one.
  expect(data.leikaServices.nodes).toEqual([
    { leikaKey: '99999911001000', name: 'Eins neu' },
    { leikaKey: '99999912001000', name: 'Zwei' },
    { leikaKey: '99999913001000', name: 'Drei' },
    { leikaKey: '99999915001000', name: 'Fünf' },
  ]);
  expect(data.importRuns.nodes).toEqual([
    { status: 'APPLIED', rowsRead: 6, rowsRejected: 4, message: null },
    { status: 'REFUSED', rowsRead: 6, rowsRejected: 4, message: expect.stringContaining('--strict') },
  ]);

  const readable = catalogue('99999911001000,Eins neu,4,,', '99999912001000,Zwei,4x,,', '99999915001000,Fünf,4,,');
  const next = await importInto(graph, 'catalog', readable, { asOf: '2026-10-03' });
  expect(next).toMatchObject({ retired: 1, rejected: 1 });
  const { data: kept } = await graph.ask(`{
    rejected: leikaService(leikaKey: "99999912001000") { retiredOn }
    missing: leikaService(leikaKey: "99999913001000") { retiredOn }
  }`);
  expect(kept).toEqual({ rejected: { retiredOn: null }, missing: { retiredOn: '2026-10-03' } });
});

test('a file that lost many of the known records is refused until the operator insists', async () => {
  const rows = Array.from({ length: 60 }, (_, at) => `Gesetz ${at},,Titel ${at},2020-01-01`);
  await importInto(graph, 'laws', laws(...rows), { asOf: '2026-10-10', maxRetiredPercent: 100 });
  const half = laws(...rows.slice(0, 30));
  const refused = importInto(graph, 'laws', half, { asOf: '2026-10-11' });
  await expect(refused).rejects.toMatchObject({ code: 'TOO_MUCH_WITHDRAWN' });
  const allowed = await importInto(graph, 'laws', half, { asOf: '2026-10-11', maxRetiredPercent: 60 });

  expect(allowed).toMatchObject({ status: 'APPLIED', retired: 30 });
});

test('readers see the old state until the moment of the commit, and nobody waits', async () => {
  const plan = { entity: FederalLaw, properties: ['title'], absence: 'retires' as const };
  const transaction = await ImportTransaction.open(catalog, graph.databaseUrl, [plan]);
  const question = '{ federalLaws(filter: { text: "Leserprobe" }) { totalCount } }';
  for (let line = 1; line <= 2000; line += 1) {
    await transaction.write({
      entity: 'FederalLaw',
      line,
      row: { abbreviation: `L${line}`, title: 'Leserprobe', asOf: '2026-10-12', provenanceId: 'seed-000' },
    });
  }
  const stamp = { kind: 'laws', asOf: '2026-10-12', maxRetiredPercent: 100, newestOwn: null, isForced: false };
  const { counts } = await transaction.merge(stamp, []);
  const during = await graph.ask(question);
  await expect(ImportTransaction.open(catalog, graph.databaseUrl, [plan])).rejects.toMatchObject({
    code: 'ANOTHER_IMPORT',
  });
  await transaction.commit('test-run', counts);
  const after = await graph.ask(question);

  expect(counts.created).toBe(2000);
  expect(during.errors).toEqual([]);
  expect(during.data.federalLaws.totalCount).toBe(0);
  expect(after.data.federalLaws.totalCount).toBe(2000);
});

test('an import that is killed leaves nothing, and the journal finds out', async () => {
  const total = 20_000;
  const rows = Array.from({ length: total }, (_, at) => `Kill ${at},,Abbruchprobe ${'x'.repeat(20)},2020-01-01`);
  const file = laws(...rows);
  const count = async () => {
    const { data } = await graph.ask('{ federalLaws(filter: { text: "Abbruchprobe" }) { totalCount } }');
    return data.federalLaws.totalCount as number;
  };
  // While it reads, merges and writes: what its connection is doing when it dies. It gets no further than to the last.
  const moments = ['copy import_stage%', 'create temp table merged_federal_law%', 'insert into federal_law%'];
  const holder = await openClient({ connectionString: graph.databaseUrl });
  await holder.query('begin; lock table catalog.federal_law in share mode');
  for (const at of moments.keys()) {
    // A busy machine may see it a moment later.
    await killedDuring(moments.slice(at), ['import', 'laws', file, '--as-of', '2026-11-20', '--max-retired', '100']);
    expect(await count()).toBe(0);
  }
  await holder.end();
  const last = await importInto(graph, 'laws', file, { asOf: '2026-11-20', maxRetiredPercent: 100 });
  const { data } = await graph.ask(
    '{ running: importRuns(filter: { status: [RUNNING] }) { totalCount } aborted: importRuns(filter: { status: [ABORTED] }) { totalCount } }',
  );

  expect(last.status).toBe('APPLIED');
  expect(await count()).toBe(total);
  expect(data).toEqual({ running: { totalCount: 0 }, aborted: { totalCount: 3 } });
});

const columns = 'leika_key,name,typ,ozg_id,legal_basis';

const hostile: [what: string, kind: string, file: string, code: string, line: number | undefined][] = [
  [
    'a document type declaration',
    'xzufi',
    fileWith('<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1:9/">]><a>&x;</a>', 'm.xml'),
    'DOCTYPE',
    1,
  ],
  ['a document of another kind', 'xzufi', fileWith('<a xmlns="urn:other"/>', 'm.xml'), 'WRONG_KIND', undefined],
  ['a web page', 'catalog', fileWith('<!doctype html><title>Anmeldung</title>'), 'HTML_INSTEAD', 1],
  ['a table without its columns', 'catalog', fileWith('a,b\n1,2\n'), 'COLUMN_MISSING', undefined],
  [
    'a key that a spreadsheet rewrote, in the last row',
    'catalog',
    fileWith(`${columns}\n99999931001000,Gut,4,,\n"9,99E+13",Verloren,4,,\n`),
    'SPREADSHEET_NUMBER',
    3,
  ],
  ['a formula', 'catalog', fileWith(`${columns}\n99999931001000,=1+1,4,,\n`), 'FORMULA', 2],
  ['a cut table', 'catalog', fileWith(`${columns}\n99999931001000,Gut,4,,\n99999932001000,Gu`), 'TRUNCATED', 3],
  ['a cut register', 'municipalities', fileWith(register().slice(0, -150), 'g.txt'), 'TRUNCATED', 11],
  ['something else as a register', 'municipalities', fileWith('Gemeinde;Name\n', 'g.txt'), 'WRONG_KIND', 1],
  ['NUL bytes', 'laws', fileWith('abkuerzung,titel\nA,B\0\n'), 'NUL_BYTE', 2],
  ['a column twice', 'laws', fileWith('abkuerzung,titel,titel\nA,B,C\n'), 'COLUMN_TWICE', 1],
];

test.each(hostile)(
  '%s is refused with its place, changes nothing and is in the journal',
  async (_what, kind, file, code, line) => {
    const before = await everything();
    const refused = importInto(graph, kind, file, { asOf: '2026-12-01' });

    await expect(refused).rejects.toMatchObject({ code, line, file: basename(file) });
    expect(await everything()).toEqual(before);
    const { data } = await graph.ask('{ importRuns(first: 1) { nodes { status fileName message } } }');
    expect(data.importRuns.nodes).toEqual([
      { status: 'REFUSED', fileName: basename(file), message: expect.stringContaining(basename(file)) },
    ]);
  },
);

/** Starts the command line on the test's database and kills it while the database works on one of such statements. */
async function killedDuring(statements: string[], args: string[]): Promise<void> {
  const child = spawn(process.execPath, [join(projectRoot, 'infra', 'dist', 'cli', 'main.js'), ...args], {
    cwd: mkdtempSync(join(tmpdir(), 'ozg-killed-')),
    env: { ...process.env, DATABASE_URL: graph.databaseUrl },
    stdio: 'ignore',
  });
  const exit = once(child, 'exit');
  const client = await openClient({ connectionString: graph.databaseUrl });
  const others = 'from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  try {
    const underWay = `select 1 ${others} and state = 'active' and query like any($1)`;
    while (child.exitCode === null && !(await client.query(underWay, [statements])).rowCount) await pause(2);
    if (child.exitCode !== null) throw new Error(`the import ended before "${statements[0]}" was seen`);
    child.kill('SIGKILL');
    await exit;
    // The server notices within a second that nobody is there any more.
    while ((await client.query(`select 1 ${others} and query like any($1)`, [statements])).rowCount) await pause(20);
  } finally {
    child.kill('SIGKILL');
    await client.end();
  }
}

/** A hash over every row of every table but the journal's. */
async function everything(): Promise<Record<string, string>> {
  const client = await openClient({ connectionString: graph.databaseUrl });
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select schemaname || '.' || tablename as name from pg_tables
       where schemaname in ('catalog', 'responsibility', 'tracking', 'communications') and tablename <> 'import_mark'`,
    );
    const hashes: Record<string, string> = {};
    for (const { name } of tables) {
      const { rows } = await client.query<{ hash: string }>(
        `select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as hash from ${name} t`,
      );
      hashes[name] = rows[0]?.hash ?? '';
    }
    return hashes;
  } finally {
    await client.end();
  }
}
