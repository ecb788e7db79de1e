import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, questionsFolder } from '@ozg/infra/paths';
import { readQuestions } from '@ozg/infra/start/questions';
import { subgraphs } from '@ozg/infra/subgraphs';
import { administer, createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { type RunningProcess, startProcess } from './support/process';
import { templateOf } from './support/template';

let database: TestDatabase;
let gateway: RunningProcess;
const running = new Map<string, RunningProcess>();

const startSubgraph = (name: string, port = '0') =>
  startProcess(join(projectRoot, 'subgraphs', name, 'dist', 'main.js'), { DATABASE_URL: database.url, PORT: port });

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  for (const { name } of subgraphs) running.set(name, await startSubgraph(name));
  const routing = Object.fromEntries([...running].map(([name, { url }]) => [`${name.toUpperCase()}_URL`, url]));
  gateway = await startProcess(join(projectRoot, 'gateway', 'dist', 'main.js'), routing);
});

afterAll(async () => {
  await gateway.stop();
  for (const each of running.values()) await each.stop();
  await database[Symbol.asyncDispose]();
});

async function ask(query: string, variables?: Record<string, unknown>) {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as { data: unknown; errors?: { message: string; extensions: { code: string } }[] };
}

const ready = async () => (await fetch(gateway.url.replace('/graphql', '/readyz'))).status;

test.each(readQuestions())('$name has the same answer from processes over HTTP', async ({ name, query, variables }) => {
  const recorded = JSON.parse(readFileSync(join(questionsFolder, name, 'answer.json'), 'utf8'));

  expect(await ask(query, variables)).toEqual({ data: recorded });
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
