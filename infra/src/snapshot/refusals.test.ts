import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Database } from 'node-sqlite3-wasm';
import { contentOf, query, SnapshotFixture } from '../testing/snapshot-fixture';
import { exportSnapshot } from './export-snapshot';
import { importSnapshot } from './import-snapshot';
import type { Manifest, SubgraphManifest, TableManifest } from './manifest';

const fixture = new SnapshotFixture();
let source: string;
let folder: string;
let file: string;
/** A database with data, which no refused import may change. */
let target: string;
let before: Record<string, string>;

beforeAll(async () => {
  source = await fixture.filled();
  folder = await exportTo('good');
  file = await exportTo('good.sqlite');
  target = await fixture.filled();
  await query(target, "update tracking.project set title = 'mine'");
  before = await contentOf(target);
});

afterAll(() => fixture.clear());

async function exportTo(name: string): Promise<string> {
  const path = fixture.path(name);
  await exportSnapshot({ urlOf: () => source, target: path, exportedAt: new Date() });
  return path;
}

const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

/** Copies of the good snapshots that a test may break. */
const broken = { folder: fixture.path('broken'), file: fixture.path('broken.sqlite') };

beforeEach(() => {
  for (const path of Object.values(broken)) rmSync(path, { recursive: true, force: true });
  cpSync(folder, broken.folder, { recursive: true });
  cpSync(file, broken.file);
});

function edit(name: string, change: (content: string) => string): void {
  const path = join(broken.folder, name);
  const content = readFileSync(path, 'utf8');
  const changed = change(content);
  expect(changed).not.toBe(content);
  writeFileSync(path, changed);
}

function editManifest(change: (manifest: Manifest) => unknown): void {
  edit('manifest.json', (text) => {
    const manifest = JSON.parse(text) as Manifest;
    change(manifest);
    return JSON.stringify(manifest);
  });
}

const part = (manifest: Manifest, subgraph: string) => manifest.subgraphs[subgraph] as SubgraphManifest;

/** Changes a file and lets the manifest say so, as someone would who makes data up. */
function forge(subgraph: string, table: string, change: (content: string) => string): void {
  const name = `${subgraph}.${table}.csv`;
  edit(name, change);
  const sha256 = createHash('sha256')
    .update(readFileSync(join(broken.folder, name)))
    .digest('hex');
  editManifest((manifest) => ((part(manifest, subgraph).tables[table] as TableManifest).sha256 = sha256));
}

const brokenFolders: [string, () => void, string, RegExp][] = [
  ['no manifest', () => rmSync(join(broken.folder, 'manifest.json')), 'SNAPSHOT_DAMAGED', /no manifest\.json/],
  ['half a manifest', () => edit('manifest.json', (text) => text.slice(0, 900)), 'SNAPSHOT_DAMAGED', /no JSON/],
  [
    'the manifest of something else',
    () => edit('manifest.json', () => '{"name":"x"}'),
    'SNAPSHOT_DAMAGED',
    /no manifest/,
  ],
  ['another format', () => editManifest((all) => (all.version = 2)), 'SNAPSHOT_OTHER_VERSION', /version 2 .* release/],
  [
    'another migration',
    () => editManifest((all) => (part(all, 'communications').migration = 'Later1')),
    'SNAPSHOT_OTHER_VERSION',
    /Later1 was the newest migration of communications.* at Communications\w*\d+.*release/,
  ],
  [
    'a column of another type',
    () =>
      editManifest(
        (all) =>
          ((part(all, 'catalog').tables['topic_area'] as TableManifest).columns[0] = { name: 'code', type: 'integer' }),
      ),
    'SNAPSHOT_OTHER_VERSION',
    /code integer/,
  ],
  [
    'a subgraph missing',
    () => editManifest((all) => delete all.subgraphs['tracking']),
    'SNAPSHOT_DAMAGED',
    /"tracking" is missing/,
  ],
  [
    'a table missing from the manifest',
    () => editManifest((all) => delete part(all, 'tracking').tables['project']),
    'SNAPSHOT_DAMAGED',
    /tracking\.project is missing/,
  ],
  [
    'a file missing',
    () => rmSync(join(broken.folder, 'communications.event.csv')),
    'SNAPSHOT_DAMAGED',
    /communications\.event/,
  ],
  [
    'a column missing',
    () => edit('tracking.project.csv', (text) => text.replace('"title",', '')),
    'SNAPSHOT_DAMAGED',
    /tracking\.project\.csv, line 1: the column title is missing/,
  ],
  [
    'a field missing',
    () => edit('tracking.monthly_report.csv', (text) => text.replace(/,[^,]*\r\n$/, '\r\n')),
    'SNAPSHOT_DAMAGED',
    /tracking\.monthly_report\.csv, line \d+: 7 fields where the header has 8/,
  ],
  [
    'one character changed',
    () => edit('tracking.project.csv', (text) => text.replace(/Projekt 1\d/, 'Projekt 2')),
    'SNAPSHOT_DAMAGED',
    /tracking\.project\.csv: .*sha256/,
  ],
  [
    'a byte that is no UTF-8',
    () => {
      const path = join(broken.folder, 'catalog.topic_area.csv');
      const bytes = readFileSync(path);
      bytes[bytes.lastIndexOf('"') - 1] = 0xff;
      writeFileSync(path, bytes);
    },
    'SNAPSHOT_DAMAGED',
    /catalog\.topic_area\.csv.*foreign key/,
  ],
  [
    'a row missing',
    () => edit('tracking.monthly_report.csv', (text) => text.replace(/[^\n]*\r\n$/, '')),
    'SNAPSHOT_DAMAGED',
    /monthly_report\.csv: \d+ rows where the manifest counts/,
  ],
  [
    'a row twice',
    () => edit('tracking.monthly_report.csv', (text) => `${text}${text.split('\r\n')[1]}\r\n`),
    'SNAPSHOT_DAMAGED',
    /tracking\.monthly_report\.csv, line \d+: .* already exists/,
  ],
  [
    'the end missing',
    () => edit('tracking.phase_change.csv', (text) => text.slice(0, -20)),
    'SNAPSHOT_DAMAGED',
    /tracking\.phase_change\.csv, line \d+, column 1: the file ends/,
  ],
  [
    'a day that does not exist',
    () => edit('tracking.phase_change.csv', (text) => text.replace(/"20\d\d-\d\d-\d\d",/, '"2026-02-30",')),
    'SNAPSHOT_DAMAGED',
    /tracking\.phase_change\.csv, line 2, column changed_on: .*2026-02-30/,
  ],
  [
    'an unknown phase, behind a text of two lines',
    () =>
      forge('tracking', 'phase_change', (text) => {
        const [header, first = '', second = '', ...others] = text.split('\r\n');
        const twoLines = first.replace(/^("[^"]*)"/, '$1\nx"');
        return [header, twoLines, second.replace(/"[A-Z_]+"/, '"DONE"'), ...others].join('\r\n');
      }),
    'SNAPSHOT_DAMAGED',
    /tracking\.phase_change\.csv, line 4, column (from|to)_phase: .*DONE/,
  ],
  [
    'a list that is none',
    () => edit('catalog.ozg_service.csv', (text) => text.replace(/"\[[^\]]*\]"/, '"[""x"""')),
    'SNAPSHOT_DAMAGED',
    /catalog\.ozg_service\.csv, line 2, column situation_ids: the list is no JSON/,
  ],
  [
    'a reference to nothing',
    () => forge('tracking', 'phase_change', (text) => text.replace(/\r\n("[^"]*"),"[^"]*"/, '\r\n$1,"DE-ST:nowhere"')),
    'SNAPSHOT_DAMAGED',
    /tracking\.phase_change\.csv: .*foreign key.*nowhere/,
  ],
  [
    'a parent that is not there, which is found at the end only',
    () =>
      forge('responsibility', 'municipality', (text) => text.replace(/("DE-[A-Z]{2}"),[^,]*,/, '$1,"999999999999",')),
    'SNAPSHOT_DAMAGED',
    /the tables of responsibility: .*municipality_parent_ars_fkey/,
  ],
];

test.each(brokenFolders)('a folder with %s is refused and nothing changes', async (_what, breakIt, code, message) => {
  breakIt();

  await expect(importSnapshot({ urlOf: () => target, source: broken.folder, replace: true })).rejects.toThrow(
    refusal(code, message),
  );
  expect(await contentOf(target)).toEqual(before);
});

const brokenFiles: [string, string | (() => void), RegExp][] = [
  ['a value changed', "update tracking_project set title = title || '.' where rowid = 7", /tracking_project: .*sha256/],
  [
    'a number changed',
    'update responsibility_municipality set population = 1 where rowid = 2',
    /municipality: .*sha256/,
  ],
  [
    'a date that is none',
    "update tracking_phase_change set changed_on = 'x' where rowid = 3",
    /phase_change, row 3, column changed_on/,
  ],
  ['a column missing', 'alter table tracking_project drop column topic', /tracking_project: no such column: .*topic/],
  ['a table missing', 'drop table communications_event', /communications\.event/],
  ['no manifest', 'drop table manifest', /no table manifest/],
  ['an empty manifest', 'delete from manifest', /no manifest/],
  ['the end missing', () => truncateSync(broken.file, statSync(broken.file).size / 2), /broken\.sqlite/],
  ['something else inside', () => writeFileSync(broken.file, 'id;name'), /no SQLite file/],
];

test.each(brokenFiles)('a file with %s is refused and nothing changes', async (_what, breakIt, message) => {
  if (typeof breakIt === 'string') {
    const db = new Database(broken.file);
    db.exec(breakIt);
    db.close();
  } else breakIt();

  await expect(importSnapshot({ urlOf: () => target, source: broken.file, replace: true })).rejects.toThrow(
    refusal('SNAPSHOT_DAMAGED', message),
  );
  expect(await contentOf(target)).toEqual(before);
});

test('a file that another process left locked can be read', async () => {
  mkdirSync(`${broken.file}.lock`);
  const url = await fixture.migrated();

  await importSnapshot({ urlOf: () => url, source: broken.file });

  expect(await contentOf(url)).toEqual(await contentOf(source));
});

test('what is stored is deleted only when asked to, and who subscribed stays subscribed', async () => {
  const url = await fixture.filled();
  const subscribe = `insert into communications_private.newsletter_subscription (newsletter_id, email)
    select id, 'a@example.org' from communications.newsletter where id = $1`;
  const [newsletter] = await query<{ id: string }>(url, 'select id from communications.newsletter limit 1');
  await query(url, subscribe, [newsletter?.id]);
  await query(url, "update tracking.project set title = 'mine'");
  const full = await contentOf(url);
  const into = { urlOf: () => url, source: folder };

  await expect(importSnapshot(into)).rejects.toThrow(refusal('NOT_EMPTY', /catalog\.\w+.*--replace/));
  expect(await contentOf(url)).toEqual(full);
  await importSnapshot({ ...into, replace: true });

  const subscriptions = 'communications_private.newsletter_subscription';
  expect(await contentOf(url)).toEqual({ ...(await contentOf(source)), [subscriptions]: full[subscriptions] });

  await query(
    url,
    `insert into communications.newsletter select 'other', title, publisher, url, state_code, ministry_id,
    as_of, provenance_id from communications.newsletter limit 1`,
  );
  await query(url, subscribe, ['other']);
  const referring = await contentOf(url);
  await expect(importSnapshot({ ...into, replace: true })).rejects.toThrow(
    refusal('STILL_REFERENCED', /newsletter_subscription.*other/),
  );
  expect(await contentOf(url)).toEqual(referring);
});

test('a path that leads nowhere is said', async () => {
  await expect(importSnapshot({ urlOf: () => target, source: fixture.path('nowhere') })).rejects.toThrow(
    refusal('SNAPSHOT_NOT_FOUND', /nowhere: check the path/),
  );
});
