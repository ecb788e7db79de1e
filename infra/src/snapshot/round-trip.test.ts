import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { createLog } from '@ozg/shared/server/log';
import { Database } from 'node-sqlite3-wasm';
import { openSubgraphs } from '../start/open-subgraphs';
import { readQuestions } from '../start/questions';
import { subgraphs } from '../subgraphs';
import { contentOf, query, SnapshotFixture } from '../testing/snapshot-fixture';
import { exportSnapshot } from './export-snapshot';
import { importSnapshot } from './import-snapshot';
import type { Manifest } from './manifest';

const fixture = new SnapshotFixture();
let source: string;

// Every sort of column, and a table that came after this was written.
const strange = `
  create table catalog.strange (
    number int generated always as identity,
    "as" text,
    list text[],
    levels int[],
    document jsonb,
    amount numeric,
    long bigint,
    moment timestamptz,
    day date,
    truth boolean,
    part_of int references catalog.strange,
    twice text generated always as ("as" || "as") stored,
    primary key (number)
  )`;

const nastyTexts = [
  '=HYPERLINK("http://example.org")',
  "'=1",
  '-5',
  '+49 391 567',
  '@x',
  '\tx',
  '\r\nx',
  'a "quoted" word',
  'a,b;c',
  'two\nlines',
  'back\\slash \\N \\.',
  '\\.',
  'NULL',
  'Ä ß € 漢字 👩‍👧 e\u0301 \u0001 \u2028 \uFEFF',
  ' ',
  '',
  null,
];

beforeAll(async () => {
  source = await fixture.filled();
  await query(source, strange);
  await query(
    source,
    `insert into catalog.strange ("as", list, part_of)
     select t, array[t, null, 'a,b', '{"c"}', ''], nullif(at, 1) from unnest($1::text[]) with ordinality u (t, at)`,
    [nastyTexts],
  );
  await query(
    source,
    `insert into catalog.strange (list, levels, document, amount, long, moment, day, truth) values
     ('{}', '{1,null,-2}', '{"b": [1.50, "=x"], "a": null}', -12345678901234567890.10, -9007199254740993,
      '2026-10-01 12:00:00.5+02', '0099-12-31', false),
     ('{{a,b},{c,d}}', '{}', '"text"', 'NaN', 9223372036854775807, '2026-10-01 12:00:00.123456+00', 'infinity', true),
     (null, null, 'null', 0.00, 0, '-infinity', '4000-01-01', null)`,
  );
  await query(
    source,
    `insert into communications_private.newsletter_subscription (newsletter_id, email)
     select id, 'secret@example.org' from communications.newsletter limit 1`,
  );
  // By hand, so that a reload of the facts would show.
  await query(source, `update catalog.ozg_service set name = 'renamed by hand' where ozg_id = '10519'`);
});

afterAll(() => fixture.clear());

async function exportTo(name: string, url = source): Promise<string> {
  const target = fixture.path(name);
  await exportSnapshot({ urlOf: () => url, target, exportedAt: new Date() });
  return target;
}

async function importInto(from: string): Promise<string> {
  const url = await fixture.migrated();
  await query(url, strange);
  await importSnapshot({ urlOf: () => url, source: from });
  return url;
}

/** The files that there must be. */
async function tablesIn(url: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    url,
    `select table_schema || '.' || table_name || '.csv' as name from information_schema.tables
     where table_schema = any($1) and not table_name = any($2) order by 1`,
    [subgraphs.map(({ name }) => name), ['migration', ...subgraphs.flatMap(({ aside = [] }) => aside)]],
  );
  return tables.map(({ name }) => name).toSorted();
}

const filesOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

const manifestOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

test.each(['snapshot', 'snapshot.sqlite'])('everything comes back out of %s as it was', async (name) => {
  const first = await exportTo(`first/${name}`);
  const url = await importInto(first);

  const before = filesOf(await exportTo(`before-${name}-csv`));
  const after = filesOf(await exportTo(`after-${name}-csv`, url));
  expect(Object.keys(after)).toEqual(await tablesIn(source));
  for (const [file, content] of Object.entries(before)) expect([file, after[file]]).toEqual([file, content]);
  const { 'communications_private.newsletter_subscription': _left, ...content } = await contentOf(source);
  expect(await contentOf(url)).toMatchObject(content);
  expect(readdirSync(fixture.path('first')).filter((left) => !left.startsWith('snapshot'))).toEqual([]);
});

test('a folder and a file say the same of themselves, and say it of what is there', async () => {
  const folder = await exportTo('said');
  const db = new Database(await exportTo('said.db'), { readOnly: true });
  const entries = db.all('select name, value from manifest');
  db.close();
  const manifest = manifestOf(folder);

  const inFile = Object.fromEntries(entries.map(({ name, value }) => [String(name), String(value)]));
  expect(JSON.parse(inFile['subgraphs'] as string)).toEqual(manifest.subgraphs);
  expect(inFile['hint']).toBe(manifest.hint);
  for (const [name, content] of Object.entries(filesOf(folder))) {
    const [subgraph = '', table = ''] = name.split('.');
    const { sha256, rows, columns } = manifest.subgraphs[subgraph]?.tables[table] ?? { columns: [] };
    const [stored] = await query<{ rows: number }>(source, `select count(*)::int as rows from ${subgraph}.${table}`);
    expect([name, sha256, rows]).toEqual([name, createHash('sha256').update(content).digest('hex'), stored?.rows]);
    expect(content.slice(0, content.indexOf('\r\n'))).toBe(columns.map((column) => `"${column.name}"`).join());
  }
});

test('what nobody may have outside stays inside, and nobody claims migrations that did not run', async () => {
  const files = filesOf(await exportTo('public'));

  expect(Object.values(files).join('')).not.toContain('secret@example.org');
  expect(Object.keys(files).filter((name) => /migration|private|subscription/.test(name))).toEqual([]);
  expect(Object.keys(files).filter((name) => name.includes('loaded_records'))).toHaveLength(subgraphs.length);
});

test('every value has its one wording in CSV', async () => {
  const lines = filesOf(await exportTo('worded'))['catalog.strange.csv'] as string;

  expect(lines).toContain(
    '"number","as","list","levels","document","amount","long","moment","day","truth","part_of"\r\n',
  );
  expect(lines).toContain(`\r\n1,"'=HYPERLINK(""http://example.org"")","[""=HYPERLINK`);
  expect(lines).toContain(`\r\n2,"''=1","[""'=1"",null,""a,b"",""{\\""c\\""}"",""""]",,,,,,,,2\r\n`);
  expect(lines).toContain('\r\n16,"","["""",null');
  expect(lines).toContain('\r\n17,,"[null,null');
  expect(lines).toContain(
    '\r\n18,,"[]","[1,null,-2]","{""a"": null, ""b"": [1.50, ""=x""]}",-12345678901234567890.10,-9007199254740993,' +
      '"2026-10-01T10:00:00.500Z","0099-12-31",false,\r\n',
  );
  expect(lines).toContain(
    '"[[""a"",""b""],[""c"",""d""]]","[]","""text""",NaN,9223372036854775807,"2026-10-01T12:00:00.123456Z"',
  );
  expect(lines).toContain(`,,,"null",0.00,0,"'-infinity","4000-01-01",,\r\n`);
});

test('in SQLite keys are text, numbers are numbers, and the primary key is declared', async () => {
  const db = new Database(await exportTo('typed.sqlite'), { readOnly: true });
  const typesOf = (table: string) =>
    Object.fromEntries(
      db
        .all(`select name, type || case pk when 0 then '' else ' key' end as type from pragma_table_info('${table}')`)
        .map(({ name, type }) => [name, type]),
    );

  expect(typesOf('catalog_leika_service')).toMatchObject({
    leika_key: 'TEXT key',
    ozg_id: 'TEXT',
    sdg1_relevant: 'INTEGER',
  });
  expect(typesOf('responsibility_municipality')).toMatchObject({ ars: 'TEXT key', population: 'INTEGER' });
  expect(typesOf('tracking_project')).toMatchObject({ phase: 'TEXT', started_on: 'TEXT', ozg_ids: 'TEXT' });
  expect(
    db.get(
      `select (select group_concat(distinct typeof(ars) || length(ars)) from responsibility_municipality) as ars,
       (select group_concat(distinct typeof(leika_key) || length(leika_key)) from catalog_leika_service) as leika,
       (select group_concat(distinct typeof(population)) from responsibility_municipality where population > 0) as population,
       (select json_extract(list, '$[0]') from catalog_strange where number = 1) as formula,
       (select long from catalog_strange where number = 18) as long`,
    ),
  ).toEqual({
    ars: 'text12',
    leika: 'text14',
    population: 'integer',
    formula: nastyTexts[0],
    long: -9007199254740993n,
  });
  db.close();
});

test('after the import the graph answers the same, loads no facts over it, and counts on', async () => {
  const url = await importInto(await exportTo('answers.sqlite'));
  const loadedAt = 'select name, hash, loaded_at::text from catalog.loaded_records order by name';
  const before = await query(url, loadedAt);

  const answer = await answersOf(url);

  expect(answer).toContain('renamed by hand');
  expect(answer).toEqual(await answersOf(source));
  expect(await query(url, loadedAt)).toEqual(before);
  expect(await query(url, 'insert into catalog.strange default values returning number, twice')).toEqual(
    await query(source, 'insert into catalog.strange default values returning number, twice'),
  );
});

async function answersOf(url: string): Promise<string> {
  const local = await openSubgraphs(url);
  const log = createLog('test');
  log.level = 'silent';
  const graph = openGraph({ ...shippedRelease(), local, log });
  const listener = await serveGateway(graph, log, { port: 0 });
  try {
    const byHand = { query: '{ ozgService(ozgId: "10519") { name } }' };
    const headers = { 'content-type': 'application/json' };
    const answers: string[] = [];
    for (const { query: text, ...others } of [byHand, ...readQuestions()]) {
      const body = JSON.stringify({ query: text, ...others });
      answers.push(await (await fetch(`${listener.url}/graphql`, { method: 'POST', headers, body })).text());
    }
    return answers.join('\n');
  } finally {
    await listener.close();
    for (const subgraph of local) await subgraph.close();
  }
}
