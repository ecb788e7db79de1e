import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SnapshotFixture } from '../testing/snapshot-fixture';
import { exportSnapshot } from './export-snapshot';

const fixture = new SnapshotFixture();
let source: string;

beforeAll(async () => {
  source = await fixture.migrated();
});

afterAll(() => fixture.clear());

const exportTo = (name: string, overwrite?: boolean) =>
  exportSnapshot({ urlOf: () => source, target: fixture.path(name), exportedAt: new Date(), overwrite });

const refusal = (code: string, message: RegExp) =>
  expect.objectContaining({ code, message: expect.stringMatching(message) });

const left = (start: string) => readdirSync(fixture.folder).filter((name) => name.startsWith(start));

test.each(['taken', 'taken.sqlite'])('an export replaces an earlier one only when asked to: %s', async (name) => {
  await exportTo(name);
  const first = contentAt(fixture.path(name));

  await expect(exportTo(name)).rejects.toThrow(refusal('TARGET_EXISTS', /--overwrite/));
  expect(contentAt(fixture.path(name))).toEqual(first);
  await exportTo(name, true);
  expect(contentAt(fixture.path(name))).not.toEqual(first);
});

test('an export never replaces what no export wrote', async () => {
  mkdirSync(fixture.path('mine'));
  writeFileSync(fixture.path('mine/own.csv'), 'x');
  await expect(exportTo('mine', true)).rejects.toThrow(refusal('TARGET_EXISTS', /no manifest\.json/));
  writeFileSync(fixture.path('mine/notes.txt'), 'x');
  await expect(exportTo('mine', true)).rejects.toThrow(refusal('TARGET_EXISTS', /notes\.txt/));
  mkdirSync(fixture.path('folder.db'));
  await expect(exportTo('folder.db', true)).rejects.toThrow(refusal('TARGET_EXISTS', /no file/));

  expect(readdirSync(fixture.path('mine'))).toEqual(['notes.txt', 'own.csv']);
});

test.each(['stopped', 'stopped.db'])('an export that breaks off leaves nothing: %s', async (name) => {
  const breakOff = (line: string) => {
    if (line.startsWith('tracking.project')) throw new Error('broken off');
  };
  const options = { urlOf: () => source, target: fixture.path(name), exportedAt: new Date() };

  await expect(exportSnapshot(options, breakOff)).rejects.toThrow('broken off');

  expect(left('stopped')).toEqual([]);
});

test('without tables or without a database there is nothing to export, and what to do is said', async () => {
  const url = await fixture.database();
  const options = { target: fixture.path('nothing'), exportedAt: new Date() };

  await expect(exportSnapshot({ ...options, urlOf: () => url })).rejects.toThrow(
    refusal('NOTHING_TO_EXPORT', /"catalog": start the graph/),
  );
  const halfThere = (name: string) => (name === 'communications' ? 'postgres://127.0.0.1:1/none' : source);
  await expect(exportSnapshot({ ...options, urlOf: halfThere })).rejects.toThrow(
    refusal('DATABASE_UNAVAILABLE', /ECONNREFUSED.*again/),
  );
  expect(left('nothing')).toEqual([]);
});

function contentAt(path: string): string {
  return readFileSync(path.endsWith('.sqlite') ? path : join(path, 'manifest.json'), 'latin1');
}
