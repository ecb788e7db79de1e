import { openClient } from '@ozg/shared/database/open-client';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProcess } from '../support/process';
import { balancer, post } from './balancer';
import { type ProcessGraph, startProcessGraph } from './process-graph';

const quick = '{ ozgService(ozgId: "10519") { name } }';
const held = '{ topicAreas { label } }';

let graph: ProcessGraph;

beforeAll(async () => {
  graph = await startProcessGraph(['catalog'], { DRAIN_GRACE_MS: '1500' });
});

afterAll(() => graph[Symbol.asyncDispose]());

const start = {
  gateway: () => graph.startGateway(),
  subgraph: () => graph.startSubgraph('catalog', { GATEWAY_PUBLIC_KEY: '' }),
};

/** Keeps `held` waiting for its table until it is let go. */
async function holdTable() {
  const client = await openClient({ connectionString: graph.databaseUrl });
  await client.query('begin; lock table catalog.topic_area in access exclusive mode');
  return {
    waiting: async (count: number) => {
      const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
      // Within a transaction the view shows what it showed first.
      while ((await client.query(waiting)).rowCount !== count) await client.query('select pg_stat_clear_snapshot()');
    },
    letGo: () => client.end(),
  };
}

const answers = (running: RunningProcess) =>
  at('/livez', running).then(
    () => true,
    () => false,
  );

const at = (path: string, { url }: RunningProcess) => fetch(new URL(path, url));

/** What /readyz answers as soon as it says no. */
async function leaves(running: RunningProcess): Promise<Response> {
  for (;;) {
    const ready = await at('/readyz', running);
    if (ready.status !== 200) return ready;
  }
}

test.each(['gateway', 'subgraph'] as const)(
  'one of two instances of a %s ends under load, and no request fails',
  async (kind) => {
    const [leaving, staying] = [await start[kind](), await start[kind]()];
    await using load = balancer([leaving.url, staying.url], 4, quick);
    await load.answers(leaving.url, 20);
    const table = await holdTable();
    const underWay = [1, 2, 3].map(async () => (await post(leaving.url, held)).json());
    await table.waiting(3);

    const since = performance.now();
    const exit = leaving.stop('SIGTERM');
    const ready = await leaves(leaving);
    expect([ready.status, ready.headers.get('connection')]).toEqual([503, 'close']);
    // Within its grace it answers whoever has not noticed yet.
    expect((await (await post(leaving.url, quick)).text()).includes('Bauvorbescheid')).toBe(true);
    while (await answers(leaving)) await pause(20);
    // Long enough for a process that waits for nobody to be gone.
    await pause(300);
    await table.letGo();

    expect(await Promise.all(underWay)).toEqual(
      Array.from({ length: 3 }, () => expect.objectContaining({ data: { topicAreas: expect.anything() } })),
    );
    expect(await exit).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
    await load.answers(staying.url, 20);
    expect(load.failures).toEqual([]);
  },
);

test('a request that never ends is given up, so that the end comes within ten seconds', async () => {
  const gateway = await start.gateway();
  const { hostname, port } = new URL(gateway.url);
  const sender = connect(Number(port), hostname);
  const closed = once(sender, 'close');
  sender.on('error', () => undefined);
  sender.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
  const silent = connect(Number(port), hostname).on('error', () => undefined);
  await once(silent, 'connect');

  const since = performance.now();
  expect(await gateway.stop('SIGTERM')).toBe(0);
  expect(performance.now() - since).toBeLessThan(10_000);
  expect(gateway.log.join()).not.toContain('ended before everything was let go of');
  await closed;
});

test('a second signal ends it at once', async () => {
  const gateway = await start.gateway();
  const table = await holdTable();
  const asked = post(gateway.url, held).catch(() => 'cut off');
  await table.waiting(1);

  void gateway.stop('SIGTERM');
  await leaves(gateway);
  expect(await gateway.stop('SIGTERM')).toBe(143);
  expect(await asked).toBe('cut off');
  await table.letGo();
});

test('who only keeps a connection open does not hold up somebody at the terminal', async () => {
  const gateway = await start.gateway();
  const { hostname, port } = new URL(gateway.url);
  const silent = connect(Number(port), hostname).on('error', () => undefined);
  await once(silent, 'connect');

  const since = performance.now();
  expect(await gateway.stop('SIGINT')).toBe(0);
  expect(performance.now() - since).toBeLessThan(5000);
});
