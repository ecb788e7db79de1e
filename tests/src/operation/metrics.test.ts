import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { watchDatabases } from '@ozg/gateway/cache/data-versions';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { gatewaySettings } from '@ozg/gateway/http/gateway-settings';
import { type ServedGateway, serveGateway } from '@ozg/gateway/http/serve-gateway';
import { openOperation } from '@ozg/gateway/operation/operation';
import { projectRoot } from '@ozg/infra/paths';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { administer, createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import pino from 'pino';
import { templateOf } from '../support/template';

const log = pino({ level: 'silent' });
let database: TestDatabase;
let subgraphs: Subgraph[];
let gateway: ServedGateway;

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  subgraphs = await openSubgraphs(database.url);
  gateway = await open({ METRICS_PORT: '0', RATE_LIMIT: '200' });
});

afterAll(async () => {
  await gateway.close();
  for (const subgraph of subgraphs) await subgraph.close();
  await database[Symbol.asyncDispose]();
});

function open(environment: NodeJS.ProcessEnv): Promise<ServedGateway> {
  const operation = openOperation(environment, log);
  const versions = watchDatabases(Object.fromEntries(subgraphs.map(({ name }) => [name, database.url])), log);
  const graph = openGraph({ ...shippedRelease(), local: subgraphs, versions, operation, log });
  return serveGateway(graph, log, { port: 0, settings: gatewaySettings(environment), operation });
}

async function ask(query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(`${gateway.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** The samples of the metrics, as they are written: `name{label="value"}` to the number. */
async function samples({ metricsUrl }: ServedGateway = gateway): Promise<Record<string, number>> {
  const text = await (await fetch(`${metricsUrl}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line && !line.startsWith('#'));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

test('requests, fetches and errors are counted by what became of them', async () => {
  const query = '{ ozgService(ozgId: "10519") { name projects { totalCount } } }';
  const before = await samples();
  await ask(query);
  await ask(query);
  await ask('{ ozgService(ozgId: "1") { name } }');
  await ask('{ projects(first: 1000) { totalCount } }');
  await ask(
    'mutation { recordPhaseChange(input: { projectId: "x", version: 1, phase: ROLLOUT }) { userErrors { code } } }',
  );
  await fetch(`${gateway.url}/graphql`, { method: 'POST', body: '{' });
  await fetch(`${gateway.url}/livez`);
  const after = await samples();

  const added = (name: string) => (after[name] ?? 0) - (before[name] ?? 0);
  expect(added('ozg_requests_total{kind="QUERY",outcome="OK"}')).toBe(2);
  expect(added('ozg_requests_total{kind="QUERY",outcome="ERRORS"}')).toBe(1);
  expect(added('ozg_requests_total{kind="UNREAD",outcome="REFUSED"}')).toBe(2);
  expect(added('ozg_requests_total{kind="MUTATION",outcome="ERRORS"}')).toBe(1);
  expect(added('ozg_requests_total{kind="PAGE",outcome="OK"}')).toBe(1);
  expect(added('ozg_request_duration_seconds_count{kind="QUERY",cached="no"}')).toBe(3);
  expect(added('ozg_subgraph_fetches_total{subgraph="tracking",outcome="ANSWERED"}')).toBe(4);
  expect(added('ozg_subgraph_fetch_duration_seconds_count{subgraph="catalog"}')).toBe(2);
  for (const code of ['MALFORMED_KEY', 'PAGE_SIZE_OUT_OF_RANGE', 'READ_ONLY', 'NOT_JSON']) {
    expect([code, added(`ozg_errors_total{code="${code}"}`)]).toEqual([code, 1]);
  }
  expect(after['ozg_requests_in_flight']).toBe(0);
});

test('the cache, the pools and the process say how they are', async () => {
  const query = '{ topicAreas { label } }';
  let now = await samples();
  while (!now['ozg_cache_lookups_total{result="hit"}']) {
    await ask(query);
    await pause(100);
    now = await samples();
  }

  expect(now['ozg_request_duration_seconds_count{kind="QUERY",cached="yes"}']).toBeGreaterThan(0);
  expect(now['ozg_cache_lookups_total{result="miss"}']).toBeGreaterThan(0);
  expect(now['ozg_cache_entries']).toBeGreaterThan(0);
  expect(now['ozg_cache_bytes']).toBeGreaterThan(500);
  expect(now['ozg_database_connections{subgraph="catalog",state="idle"}']).toBeGreaterThan(0);
  expect(now['ozg_database_waiting{subgraph="catalog"}']).toBe(0);
  expect(now['nodejs_heap_size_used_bytes']).toBeGreaterThan(0);
  expect(now).toHaveProperty('nodejs_eventloop_lag_p99_seconds');
});

test('docs/operation.md explains each metric, and its alerts know no others', async () => {
  const served = await (await fetch(`${gateway.metricsUrl}/metrics`)).text();
  const names = new Set([...served.matchAll(/^# TYPE (ozg_\w+)/gm)].map(([, name = '']) => name));
  const page = readFileSync(join(projectRoot, 'docs', 'operation.md'), 'utf8');
  const [, table = ''] = page.split('## Metrics');
  const explained = [...table.matchAll(/^\| (`ozg_.*?) \|/gm)].flatMap(([, cell = '']) => cell.match(/ozg_\w+/g) ?? []);
  const used = [...page.matchAll(/ozg_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));

  expect(new Set(explained)).toEqual(names);
  expect(used.filter((name) => !names.has(name))).toEqual([]);
});

test('what clients write makes no series: names of operations, paths and methods are as many as they like', async () => {
  const before = Object.keys(await samples()).length;
  for (let at = 0; at < 20; at += 1) {
    await ask(`query Name${at} { __typename }`);
    await fetch(`${gateway.url}/page${at}`, { headers: { 'user-agent': `agent ${at}` } });
  }

  const after = Object.keys(await samples());
  expect(after.length - before).toBeLessThan(20);
  expect(after.join()).not.toMatch(/Name1|page1|agent/);
});

test('a second gateway of this process counts for itself, and without a port there are no metrics', async () => {
  const [other, silent] = [await open({ METRICS_PORT: '0' }), await open({})];

  expect((await samples(other))['ozg_requests_total{kind="QUERY",outcome="OK"}']).toBeUndefined();
  expect(silent.metricsUrl).toBeUndefined();
  expect((await fetch(`${gateway.url}/metrics`)).status).toBe(404);
  expect((await fetch(`${other.metricsUrl}/graphql`)).status).toBe(404);
  await other.close();
  await silent.close();
  const taken = new URL(gateway.metricsUrl ?? '').port;
  await expect(open({ METRICS_PORT: taken })).rejects.toThrow(
    `Port ${taken} is taken. Set METRICS_PORT to a free port`,
  );
});

test('a lost database is seen by clients and in the metrics, and nobody learns where it is', async () => {
  const health = async () => {
    const text = await (await fetch(`${gateway.url}/health/subgraphs`)).text();
    return { text, of: (JSON.parse(text) as { subgraphs: { name: string }[] }).subgraphs };
  };
  await ask('{ states { code } }');
  const name = new URL(database.url).pathname.slice(1);
  await administer(`alter database ${name} allow_connections false`);
  await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
  await ask('{ states { name } }');

  const { text, of } = await health();
  expect(of.find((each) => each.name === 'responsibility')).toEqual({
    name: 'responsibility',
    state: 'DEGRADED',
    since: expect.stringMatching(/^\d{4}-.*Z$/),
    lastError: 'NO_DATABASE',
    lastAnsweredAt: expect.any(String),
    latencyMs: expect.any(Number),
  });
  expect(text).not.toMatch(/127\.0\.0\.1|postgres|ozg_test/);
  const lost = await samples();
  expect(lost['ozg_subgraph_state{subgraph="responsibility",state="DEGRADED"}']).toBe(1);
  expect(lost['ozg_subgraph_state{subgraph="responsibility",state="UP"}']).toBe(0);
  expect(lost['ozg_subgraph_fetches_total{subgraph="responsibility",outcome="NO_DATABASE"}']).toBe(1);

  await administer(`alter database ${name} allow_connections true`);
  await ask('{ states { abbreviation: code } }');
  expect((await health()).of.find((each) => each.name === 'responsibility')).toMatchObject({ state: 'UP' });
});
