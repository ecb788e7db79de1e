import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { projectRoot, questionsFolder } from '@ozg/infra/paths';
import { readQuestions } from '@ozg/infra/start/questions';
import { subgraphs } from '@ozg/infra/subgraphs';
import { administer, createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { makeGatewayKeys } from './support/gateway-keys';
import { fileWith, importInto } from './support/importing';
import { startTestLogin, type TestLogin } from './support/login';
import { type RunningProcess, startProcess } from './support/process';
import { templateOf } from './support/template';

const keys = makeGatewayKeys();
let database: TestDatabase;
let login: TestLogin;
let gateway: RunningProcess;
const running = new Map<string, RunningProcess>();

const startSubgraph = (name: string, port = '0') =>
  startProcess(join(projectRoot, 'subgraphs', name, 'dist', 'main.js'), {
    ...keys.forSubgraph,
    DATABASE_URL: database.url,
    PORT: port,
  });

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  for (const { name } of subgraphs) running.set(name, await startSubgraph(name));
  const routing = Object.fromEntries([...running].map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]));
  login = await startTestLogin();
  const { issuer, audience } = login.identity;
  gateway = await startProcess(join(projectRoot, 'gateway', 'dist', 'main.js'), {
    ...routing,
    ...keys.forGateway,
    OZG_OIDC_ISSUER: issuer,
    OZG_OIDC_AUDIENCE: audience,
    OFFICIAL_SUBGRAPHS: subgraphs.map(({ name }) => name).join(','),
  });
});

afterAll(async () => {
  await login[Symbol.asyncDispose]();
  await gateway.stop();
  for (const each of running.values()) await each.stop();
  await database[Symbol.asyncDispose]();
});

async function ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const ready = async () => (await fetch(gateway.url.replace('/graphql', '/readyz'))).status;

test.each(readQuestions())('$name has the same answer from processes over HTTP', async ({ name, query, variables }) => {
  const recorded = JSON.parse(readFileSync(join(questionsFolder, name, 'answer.json'), 'utf8'));

  const { data, errors } = await ask(query, variables);

  expect([data, errors]).toEqual([recorded, undefined]);
});

test('what many ask at the same time is answered as if each were alone, under the id of each', async () => {
  const query = `query Service($ozgId: OzgId!) {
    ozgService(ozgId: $ozgId) { ozgId name topicArea { label } ministries { abbreviation } projects { nodes { title } } }
  }`;
  const { data } = await ask('{ ozgServices(first: 60) { nodes { ozgId } } }');
  const { nodes } = (data as { ozgServices: { nodes: { ozgId: string }[] } }).ozgServices;
  expect(nodes.length).toBeGreaterThan(20);
  const before = gateway.log.length;

  const together = await Promise.all(nodes.map((variables) => ask(query, variables)));

  // Another text, whose answers are not in the gateway's cache.
  for (const [at, variables] of nodes.entries()) {
    expect(together[at]).toEqual(await ask(query.replace('Service', 'Alone'), variables));
  }
  const noted = (log: readonly string[] = []) =>
    new Set(log.map((line) => (JSON.parse(line) as { requestId?: string }).requestId));
  const atGateway = () => [...noted(gateway.log.slice(before))];
  // Logs come a little later than answers.
  while (atGateway().length < 2 * nodes.length) await pause(20);
  while (!atGateway().every((id) => noted(running.get('catalog')?.log).has(id))) await pause(20);
}, 30_000);

test('the subgraphs answer the gateway only, which passes on nothing that a client says of itself', async () => {
  const query = '{ ozgService(ozgId: "10519") { name projects { totalCount } } }';
  const direct = await fetch(running.get('catalog')?.url ?? '', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ topicAreas { label } }' }),
  });

  expect(direct.status).toBe(401);
  const whole = await ask(query);
  expect(whole.errors).toBeUndefined();
  expect(await ask(query, {}, { 'x-ozg-identity': 'forged', 'x-request-id': 'forged' })).toEqual(whole);
});

test('who asks reaches the subgraph signed, which lets an editor change what is theirs and nothing else', async () => {
  const change = (projectId: string, version: number, headers: Record<string, string>) =>
    ask(
      `mutation($input: RecordPhaseChangeInput!) { recordPhaseChange(input: $input) {
        project { phase version } userErrors { code } } }`,
      { input: { projectId, version, phase: 'ROLLOUT' } },
      headers,
    );
  const editor = { authorization: `Bearer ${await login.token('trial-editor-mid')}` };
  const codes = async (answer: ReturnType<typeof change>) =>
    (await answer).errors?.map(({ extensions }) => extensions.code);

  expect(await codes(change('DE-ST:modul-f', 1, {}))).toEqual(['UNAUTHENTICATED']);
  expect(await codes(change('DE-ST:modul-f', 1, { 'x-ozg-identity': 'forged' }))).toEqual(['UNAUTHENTICATED']);
  expect(await codes(change('DE-ST:bafoeg', 1, editor))).toEqual(['FORBIDDEN']);
  expect(await change('DE-ST:modul-f', 1, editor)).toMatchObject({
    data: { recordPhaseChange: { project: { phase: 'ROLLOUT', version: 2 }, userErrors: [] } },
  });
});

test('a text of 100 KB is a typed error, and a report of 300 projects is not too much, over HTTP as well', async () => {
  const numbers = Array.from({ length: 300 }, (_, at) => 19_000 + at);
  const listed = numbers.map((number) => `${number};Projekt ${number};MF;1. Initialisierung`);
  const list = fileWith(['OZG-ID;OZG-Leistung;Ressort;Projektphase', ...listed, ''].join('\n'));
  await importInto({ databaseUrl: database.url }, 'projects', list, { asOf: '2026-10-21' });
  const report = (ids: number[], reason: string) => ({
    ministryId: 'DE-ST:MF',
    confirmsOthers: true,
    rows: ids.map((id) => ({
      projectId: `DE-ST:${id}`,
      version: 1,
      phase: 'ROLLOUT',
      priority: 'HIGH',
      criteria: ['DEMAND'],
      reason,
    })),
  });
  const send = async (input: object) => {
    const { data, errors } = await ask(
      `mutation($input: ApplyMonthlyReportInput!) { applyMonthlyReport(input: $input) {
        confirmedCount changes { row } userErrors { code field } } }`,
      { input },
      { authorization: `Bearer ${await login.token('trial-administrator')}` },
    );
    expect(errors).toBeUndefined();
    const { applyMonthlyReport } = data as { applyMonthlyReport: { changes: object[] | null } };
    return { ...applyMonthlyReport, changes: applyMonthlyReport.changes?.length };
  };

  expect(await send(report([19_000], 'x'.repeat(100_000)))).toMatchObject({
    userErrors: [{ code: 'TOO_LONG', field: ['rows', '0', 'reason'] }],
  });
  expect(await send(report(numbers, 'Runde'))).toEqual({ confirmedCount: 1, changes: 600, userErrors: [] });
});

test('a subgraph that does not know the gateway is said to be unavailable, and not the client to be a stranger', async () => {
  const port = new URL(running.get('tracking')?.url ?? '').port;
  await running.get('tracking')?.stop();
  const main = join(projectRoot, 'subgraphs', 'tracking', 'dist', 'main.js');
  const { forSubgraph } = makeGatewayKeys();
  const stranger = await startProcess(main, { ...forSubgraph, DATABASE_URL: database.url, PORT: port });

  const { errors } = await ask('{ projects { totalCount } }');
  await stranger.stop();
  running.set('tracking', await startSubgraph('tracking', port));

  expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
});

test('a killed subgraph blanks its own fields with one clear error each, and comes back', async () => {
  const query =
    '{ ozgService(ozgId: "10519") { name ministries { name } projects { totalCount } } topicAreas { label } }';
  const whole = await ask(query);
  expect(await ready()).toBe(200);

  await running.get('tracking')?.stop('SIGKILL');
  const { data, errors } = await ask(query);

  const expected = structuredClone(whole.data) as { ozgService: { projects: unknown } };
  expected.ozgService.projects = null;
  expect(data).toEqual(expected);
  expect(errors?.map(({ message, extensions }) => [message, extensions.code])).toEqual([
    ['The subgraph "tracking" gave no usable answer.', 'SUBGRAPH_UNAVAILABLE'],
  ]);
  expect(await ready()).toBe(503);

  const port = new URL(running.get('tracking')?.url ?? '').port;
  running.set('tracking', await startSubgraph('tracking', port));
  expect(await ask(query)).toEqual(whole);
  expect(await ready()).toBe(200);
});

test('without the database the gateway is not ready, though every process answers', async () => {
  const name = new URL(database.url).pathname.slice(1);
  await administer(`alter database ${name} allow_connections false`);
  await administer(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);

  expect(await ready()).toBe(503);
  expect((await ask('{ states { code } }')).errors?.map(({ extensions }) => extensions.code)).toEqual([
    'DATABASE_UNAVAILABLE',
  ]);

  await administer(`alter database ${name} allow_connections true`);
  expect(await ready()).toBe(200);
});
