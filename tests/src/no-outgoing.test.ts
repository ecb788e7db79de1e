import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { keepTelemetryOff } from '@ozg/gateway/graph/telemetry-off';
import { projectRoot } from '@ozg/infra/paths';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { startCollector } from './operation/collector';
import { startProcessGraph } from './operation/process-graph';
import { startGraph } from './support/started-graph';
import { templateOf } from './support/template';

// What is sent at leisure would be sent soon after.
const SOON_MS = 1500;
const tellSockets = `--require ${join(__dirname, 'support', 'tell-sockets.js')}`;
const query = '{ ozgServices(first: 5) { nodes { name projects { totalCount } } } }';

test("a started and asked graph connects to its database only, and the planner's telemetry is off", async () => {
  await using database = await createTestDatabase(await templateOf('facts'));
  await using graph = await startGraph('start', { DATABASE_URL: database.url, NODE_OPTIONS: tellSockets });
  await ask(`${graph.url}/graphql`);
  await pause(SOON_MS);

  expect(targetsIn(graph.log)).toEqual(new Set([targetOf(database.url)]));
});

test('processes of their own connect to what is configured only, with traces and with an account at Apollo', async () => {
  await using collector = await startCollector();
  await using graph = await startProcessGraph(['catalog', 'tracking'], {
    NODE_OPTIONS: tellSockets,
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
    APOLLO_KEY: 'service:graph:key',
    APOLLO_GRAPH_REF: 'graph@current',
  });
  const gateway = await graph.startGateway({ CATALOG_DATABASE_URL: graph.databaseUrl, METRICS_PORT: '0' });
  await ask(gateway.url);
  await pause(SOON_MS);

  const database = targetOf(graph.databaseUrl);
  const [catalog, tracking] = [...graph.subgraphs.values()];
  const traces = new URL(collector.url).host;
  const subgraphsAt = [catalog, tracking].map((each) => new URL(each?.url ?? '').host);
  expect(targetsIn(gateway.log)).toEqual(new Set([database, traces, ...subgraphsAt]));
  for (const subgraph of graph.subgraphs.values()) {
    expect(targetsIn(subgraph.log)).toEqual(new Set([database, traces]));
  }
});

async function ask(url: string): Promise<void> {
  const { status } = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(status).toBe(200);
}

/** Where a connection to the database goes: to its local socket where it has one. */
function targetOf(databaseUrl: string): string {
  const { host, port, searchParams } = new URL(databaseUrl);
  const socketDir = searchParams.get('host');
  return socketDir ? join(socketDir, `.s.PGSQL.${port}`) : host;
}

function targetsIn(log: readonly string[]): Set<string> {
  return new Set(
    // Apollo says in plain words that it misses something of an account.
    log
      .filter((line) => line.startsWith('{"connects"'))
      .map((line) => (JSON.parse(line) as { connects: string }).connects),
  );
}

test.each(['gateway/dist/main.js', 'infra/setup/run.mjs'])('%s does not start with the telemetry on', (file) => {
  const { status, stderr } = spawnSync(process.execPath, [file], {
    cwd: projectRoot,
    env: { ...process.env, APOLLO_TELEMETRY_DISABLED: 'false', OZG_DATA_DIR: '/nonexistent/ozg' },
    encoding: 'utf8',
  });

  expect(status).toBe(1);
  expect(stderr.trim().split('\n').at(-1)).toBe(
    'APOLLO_TELEMETRY_DISABLED is "false", with which the planner would tell its maker about this gateway; set it to true, or not at all.',
  );
});

test('only what the planner takes for a yes keeps its telemetry off', () => {
  for (const value of ['true', '1']) expect(() => keepTelemetryOff({ APOLLO_TELEMETRY_DISABLED: value })).not.toThrow();
  for (const value of ['0', 'yes', 'TRUE']) {
    expect(() => keepTelemetryOff({ APOLLO_TELEMETRY_DISABLED: value })).toThrow('would tell its maker');
  }
});
