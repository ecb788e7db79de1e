import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostileServer, sends } from '@ozg/gateway/sources/remote/testing/hostile-server';
import { exampleMembers } from '../example-graph';
import { type Run, runOzg } from '../../support/ozg';
import { soundSdl } from './sound-guest';
import { startTriedGuest, type TriedGuest } from './tried-guest';
import { tagsOf } from './xml';

const graph = JSON.stringify({
  revision: 12,
  consents: [{ rule: 'R05', coordinate: 'OzgService.name', subgraph: 'saxony' }],
  subgraphs: exampleMembers.map(({ routingUrl: _private, ...member }) => member),
});
const saxony = ['--name', 'saxony', '--owner', 'Freistaat Sachsen', '--states', 'DE-SN'];

let folder: string;
let guest: TriedGuest;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ozg-verify-'));
  writeFileSync(join(folder, 'schema.graphql'), soundSdl);
  guest = await startTriedGuest();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await guest[Symbol.asyncDispose]();
});

// A database that nobody answers: a guest has none.
const ozg = (...args: string[]): Promise<Run> =>
  runOzg('postgres://nobody@127.0.0.1:9/none', folder, ['subgraph', ...args]);

test('a graph is recorded, and a guest is tried beside it without any gateway', async () => {
  const asked: (string | undefined)[] = [];
  {
    await using gateway = await hostileServer((response, request) => {
      asked.push(request.url);
      sends(graph)(response, request);
    });
    const recorded = await ozg('record', '--from', gateway.url);
    expect(recorded.code).toBe(0);
    writeFileSync(join(folder, 'graph.json'), recorded.out);
  }
  const options = ['--against', 'graph.json', '--schema', 'schema.graphql', '--badge', 'ozg.svg'];
  const { code, out } = await ozg('verify', guest.url, ...saxony, ...options, '--format', 'junit');

  expect(asked).toEqual(['/registry/graph.json']);
  const [suite] = tagsOf(out);
  expect(suite?.attributes).toMatchObject({ name: 'saxony', failures: '0', skipped: '0' });
  expect(tagsOf(readFileSync(join(folder, 'ozg.svg'), 'utf8')).at(-1)?.text).toMatch(/^geprüft 20/);
  expect(code).toBe(0);
});

test('what is wrong ends with 1, in the language that was asked for', async () => {
  const taken = ['--name', 'bavaria', '--owner', 'Freistaat Sachsen'];
  const { code, out } = await ozg('verify', guest.url, ...taken, '--against', 'graph.json', '--lang', 'en');

  expect(out).toMatch(/^bavaria \(.*\): failed \(/);
  expect(out).toContain('R22: Another one published "bavaria".');
  expect(code).toBe(1);
});

test('keys of a file are asked for, and one that the service does not know is told', async () => {
  writeFileSync(join(folder, 'samples.json'), '{"SaxonyProject":[{"id":"DE-SN:nowhere"}]}');
  const { code, out } = await ozg('verify', guest.url, ...saxony, '--samples', 'samples.json', '--format', 'json');
  const { results } = JSON.parse(out) as { results: { number: string; verdict: string; observations: object[] }[] };

  expect(results.filter(({ verdict }) => verdict === 'ERROR')).toMatchObject([
    { number: 'V06', observations: [{ coordinate: 'SaxonyProject', seen: '{"_entities":[null]}' }] },
  ]);
  expect(code).toBe(1);
});

test('samples that are no keys of the schema are told', async () => {
  writeFileSync(join(folder, 'samples.json'), '{"SaxonyProject":[{"number":7}],"SaxonyThing":[{"id":"1"}]}');
  const { out } = await ozg('verify', guest.url, ...saxony, '--samples', 'samples.json', '--lang', 'en');

  expect(out).toContain('WARNING V06');
  for (const type of ['SaxonyProject', 'SaxonyThing'])
    expect(out).toContain(`- ${type}: What --samples has of this is no key`);
});

test.each([
  [['--against', 'schema.graphql'], 'is no graph of a registry'],
  [['--against', 'none.json'], 'ENOENT'],
  [['--against', 'http://127.0.0.1:9/registry/graph.json'], 'cannot be fetched from http://127.0.0.1:9'],
  [['--samples', 'schema.graphql'], 'cannot be read'],
  [['--key', 'schema.graphql'], 'private Ed25519 key'],
])('what cannot be used is told with %j', async (options, said) => {
  const { code, out, err } = await ozg('verify', guest.url, ...saxony, ...options);

  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(said);
});

test('wrong options end with 2', async () => {
  for (const options of [
    ['--timeout', '5'],
    ['--consents', 'OzgService.name'],
    ['--format', 'pdf'],
  ]) {
    expect((await ozg('verify', guest.url, ...saxony, ...options)).code).toBe(2);
  }
});

test('an address that is none is told at once', async () => {
  const { code, err } = await ozg('verify', 'ftp://example.org', ...saxony);

  expect(err).toContain('is no address');
  expect(code).toBe(1);
});
