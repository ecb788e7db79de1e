import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@ozg/infra/postgres/embedded-postgres';
import { openTestGraph, type TestGraph } from './support/test-graph';

const dataDir = mkdtempSync(join(tmpdir(), 'ozg-gone-'));
const shared = process.env['OZG_TEST_POSTGRES_URL'];

let postgres: EmbeddedPostgres;
let graph: TestGraph;

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ dataDir, ephemeral: true });
  process.env['OZG_TEST_POSTGRES_URL'] = postgres.url;
  graph = await openTestGraph('facts');
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await postgres.stop();
  process.env['OZG_TEST_POSTGRES_URL'] = shared;
  rmSync(dataDir, { recursive: true, force: true });
});

const query = '{ ozgService(ozgId: "10519") { name projects { totalCount } } }';

test('without its database the graph says so within five seconds, and recovers without a restart', async () => {
  expect((await graph.ask(query)).errors).toEqual([]);
  await postgres.stop();

  const asked = Date.now();
  const { data, errors } = await graph.ask(query);
  const waited = Date.now() - asked;

  expect(data).toEqual({ ozgService: null });
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['DATABASE_UNAVAILABLE']);
  expect(JSON.stringify(errors)).not.toMatch(/127\.0\.0\.1|ECONN|select /);
  expect(waited).toBeLessThan(5000);
  const ready = await fetch(`${graph.url}/readyz`);
  expect([ready.status, await ready.json()]).toEqual([503, expect.objectContaining({ ready: false })]);

  postgres = await startEmbeddedPostgres({ dataDir, ephemeral: true, port: Number(new URL(postgres.url).port) });

  expect((await graph.ask(query)).errors).toEqual([]);
  expect((await fetch(`${graph.url}/readyz`)).status).toBe(200);
});
