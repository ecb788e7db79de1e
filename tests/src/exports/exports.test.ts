import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishAside } from '@ozg/infra/publication/publish-aside';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { openSqlite, parquetGroups, parquetRows, type Rows } from './read-back';

const folder = mkdtempSync(join(tmpdir(), 'ozg-exports-'));
let graph: TestGraph;

interface List {
  exportedAt: string | null;
  files: { name: string; url: string; bytes: number; sha256: string }[];
}

const get = (name: string, headers: Record<string, string> = {}) => fetch(`${graph.url}/exports${name}`, { headers });
const list = async () => (await (await get('')).json()) as List;
const bytesOf = async (name: string) => (await get(`/${name}`)).arrayBuffer();
const publish = () => publishAside(graph.databaseUrl, folder, new AbortController().signal);

const editions = () => readdirSync(folder).filter((name) => name.startsWith('edition-'));

let before: List;

beforeAll(async () => {
  graph = await openTestGraph('ten services', { environment: { EXPORTS_FOLDER: folder } });
  before = await list();
  await publish();
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

interface Answer {
  projects: {
    totalCount: number;
    nodes: { id: string; title: string; phase: string | null; startedOn: string | null }[];
  };
  leikaServices: { nodes: { leikaKey: string; name: string }[] };
}

const query = `{
  projects(first: 100, orderBy: [{ field: ID }]) { totalCount nodes { id title phase startedOn } }
  leikaServices(first: 100, orderBy: [{ field: LEIKA_KEY }]) { nodes { leikaKey name } }
}`;

test('SQLite and Parquet hold what the graph says', async () => {
  const { data } = await graph.ask(query);
  const { projects, leikaServices } = data as unknown as Answer;
  const sqlite = await openSqlite(await bytesOf('ozg.sqlite'));
  const parquet = await parquetRows(await bytesOf('tracking_project.parquet'));
  const services = await parquetRows(await bytesOf('catalog_leika_service.parquet'));

  const inSqlite = sqlite(
    'select id, title, phase, started_on from tracking_project where retired_on is null order by id',
  );
  const inParquet = parquet.filter((row) => row['retired_on'] === null).toSorted(byId);
  expect([inSqlite.length, inParquet.length]).toEqual([projects.totalCount, projects.totalCount]);
  const wanted = projects.nodes.map(({ startedOn, ...project }) => ({ ...project, started_on: startedOn }));
  expect(inSqlite.slice(0, 100)).toEqual(wanted);
  expect(
    inParquet.slice(0, 100).map(({ id, title, phase, started_on: day }) => ({
      id,
      title,
      phase,
      started_on: day instanceof Date ? day.toISOString().slice(0, 10) : day,
    })),
  ).toEqual(wanted);
  const nameOf = new Map(services.map((row) => [row['leika_key'], row['name']]));
  expect(leikaServices.nodes.map(({ leikaKey }) => nameOf.get(leikaKey))).toEqual(
    leikaServices.nodes.map(({ name }) => name),
  );
});

const byId = (one: Rows[number], other: Rows[number]) => (String(one['id']) < String(other['id']) ? -1 : 1);

test('each table stands in both with as many rows, lists are lists, and long tables come in groups', async () => {
  const { files } = await list();
  const sqlite = await openSqlite(await bytesOf('ozg.sqlite'));
  const tables = sqlite("select name from sqlite_schema where type = 'table' and name <> 'manifest' order by 1");

  expect(files.map(({ name }) => name).filter((name) => name.endsWith('.parquet'))).toEqual(
    tables.map(({ name }) => `${String(name)}.parquet`),
  );
  for (const { name } of tables) {
    const rows = await parquetRows(await bytesOf(`${String(name)}.parquet`));
    expect([name, sqlite(`select count(*) as rows from "${String(name)}"`)]).toEqual([name, [{ rows: rows.length }]]);
  }
  const projects = await bytesOf('tracking_project.parquet');
  const [first] = await parquetRows(projects);
  expect(first?.['ozg_ids']).toEqual(expect.any(Array));
  expect(parquetGroups(projects)).toBe(1);
});

test('nothing is published that is no field of the graph, and no name of a person', async () => {
  const sqlite = await openSqlite(await bytesOf('ozg.sqlite'));
  const columns = sqlite(
    `select m.name as "table", p.name as "column" from sqlite_schema m, pragma_table_info(m.name) p
     where m.type = 'table' and m.name <> 'manifest'`,
  );
  const { data } = await graph.ask('{ __schema { types { name fields { name } } } }');
  const { types } = (data as unknown as { __schema: { types: { name: string; fields: { name: string }[] | null }[] } })
    .__schema;
  const fieldsOf = new Map(types.map(({ name, fields }) => [name, (fields ?? []).map((field) => field.name)]));

  const unknown = columns.filter(({ table, column }) => {
    const type = pascal(String(table).slice(String(table).indexOf('_') + 1));
    const known = fieldsOf.get(type) ?? [];
    return !keys.test(String(column)) && !wordings(String(column)).some((name) => known.includes(name));
  });
  expect(unknown.map(({ table, column }) => `${String(table)}.${String(column)}`).toSorted()).toEqual([]);
  const people = ['greeting_by', 'imported_by', 'office_holder', 'subject'];
  expect(columns.filter(({ column }) => people.includes(String(column)))).toEqual([]);
});

const camel = (name: string) => name.replaceAll(/_(\w)/g, (_found, letter: string) => letter.toUpperCase());
const pascal = (name: string) => (name === 'project_change' ? 'Change' : camel(`_${name}`));

// Keys of records that the graph shows by other names.
const keys = /^(id|(parent_)?ars(_list)?|ozg_ids?|leika_keys?|legal_basis_ids|online_service_id|is_creation)$/;
const said: Record<string, string> = { before: 'from', after: 'to' };

/** What the field may be called: a column that refers to something bears its key, the field its name. */
function wordings(column: string): string[] {
  const name = said[column] ?? column.replace(/^(from|to)_(phase|priority|reuse_model)$/, '$1');
  return [camel(name), camel(name.replace(/_(id|code|key)(s?)$/, '$2'))];
}

test('a file comes whole, in parts, or not again, and is what the list says', async () => {
  const { exportedAt, files } = await list();
  const { name = '', sha256 = '', bytes = 0, url = '' } = files.find((file) => file.name === 'ozg.sqlite') ?? {};
  const whole = await fetch(url);
  const content = Buffer.from(await whole.arrayBuffer());
  const part = await get(`/${name}`, { range: 'bytes=0-15' });
  const again = await get(`/${name}`, {
    'if-none-match': whole.headers.get('etag') ?? '',
    // Else fetch itself forbids to answer so.
    'cache-control': 'max-age=0',
  });

  expect(before).toMatchObject({ exportedAt: null, files: [] });
  expect([content.length, createHash('sha256').update(content).digest('hex')]).toEqual([bytes, sha256]);
  expect(whole.headers.get('etag')).toBe(`"${sha256}"`);
  expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
    206,
    'SQLite format 3\0',
    `bytes 0-15/${bytes}`,
  ]);
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(whole.headers.get('last-modified')).toBe(new Date(exportedAt ?? '').toUTCString());
});

test('a browser gets a page with what the list says, and programs the list', async () => {
  const asked = (accept: string) => get('', { accept });
  const page = await asked('text/html,application/xhtml+xml,*/*;q=0.8');
  const text = await page.text();
  const { files } = await list();

  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
  for (const { name, sha256 } of files) {
    expect(text).toContain(`href="/exports/${name}"`);
    expect(text).toContain(sha256);
  }
  for (const answer of [
    await asked('application/json'),
    await asked('*/*'),
    await fetch(`${graph.url}/exports.json`),
  ]) {
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(((await answer.json()) as List).files).toEqual(files);
  }
  for (const { headers } of [page, await asked('application/json')]) expect(headers.get('vary')).toMatch(/accept/i);
});

test('a new edition takes the place of the old one, which stays for those who are reading it', async () => {
  const old = (await list()).exportedAt;
  const [first = ''] = editions();
  mkdirSync(join(folder, 'edition-20200101T000000000Z'));
  mkdirSync(join(folder, 'edition-20200102T000000000Z.part'));
  await publish();

  expect((await list()).exportedAt?.localeCompare(old ?? '')).toBe(1);
  expect(editions()).toEqual([first, expect.any(String)]);
  expect((await bytesOf('ozg.sqlite')).byteLength).toBeGreaterThan(0);
});

test.each(['/nothing.parquet', '/..%2fexports.json', '/exports.json'])(
  'there is no file %s, and what there is is said',
  async (name) => {
    const response = await get(name);

    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ code: 'EXPORT_UNKNOWN', title: expect.stringContaining('ozg.sqlite') }),
    ]);
  },
);
