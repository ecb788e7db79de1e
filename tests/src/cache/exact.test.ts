import { setTimeout as pause } from 'node:timers/promises';
import { untilHeard } from '@ozg/shared/database/data-change';
import { administer } from '@ozg/shared/testing/test-database';
import { startTestLogin, type TestLogin } from '../support/login';
import { fileWith, importInto } from '../support/importing';
import { slowLine } from '../support/slow-line';
import { openGraphOn, openTestGraph, type TestGraph } from '../support/test-graph';

const ROUNDS = Number(process.env['OZG_ROUNDS'] ?? 25);
const WRITERS = 4;
const settings = { environment: { RATE_LIMIT: 'off' }, isCaching: true };

let login: TestLogin;
let token: string;
let first: TestGraph;
let second: TestGraph;

beforeAll(async () => {
  login = await startTestLogin();
  token = await login.token('trial-administrator');
  first = await openTestGraph('facts', { login, ...settings });
  second = await openGraphOn(first.databaseUrl, { login, ...settings });
  await untilKept(first);
  await untilKept(second);
});

afterAll(async () => {
  await second[Symbol.asyncDispose]();
  await first[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
});

const titleOf = 'query($id: ID!) { project(id: $id) { title version } }';

async function read(graph: TestGraph, id: string): Promise<{ title: string; version: number }> {
  return (await graph.ask(titleOf, { id })).data.project;
}

async function write(graph: TestGraph, mutation: string, input: object) {
  const query = `mutation($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
    ${mutation}(input: $input) { project { id version } userErrors { code message } } }`;
  const { data, errors } = await graph.ask(query, { input }, { token });
  expect([errors, data?.[mutation].userErrors]).toEqual([[], []]);
  return data[mutation].project as { id: string; version: number };
}

function create(graph: TestGraph, at: number) {
  const details = { title: `Projekt ${at}`, ministryId: 'DE-ST:MID' };
  return write(graph, 'createProject', { stateCode: 'DE-ST', key: `cache-${at}`, details });
}

/** Whether the same question is answered from memory by now: it asks the database nothing. */
async function isKept(graph: TestGraph, query: string): Promise<boolean> {
  await graph.ask(query);
  return (await graph.ask(query)).statements.length === 0;
}

async function untilKept(graph: TestGraph): Promise<void> {
  for (let left = 100; !(await isKept(graph, '{ topicAreas { code } }')); left -= 1) {
    if (!left) throw new Error('nothing is kept');
    await pause(50);
  }
}

test('whoever changed something reads it at once from every gateway, whatever others ask and change meanwhile', async () => {
  let isOver = false;
  const ids: string[] = [];
  for (let at = 0; at < WRITERS; at += 1) {
    ids.push((await create(first, at)).id);
  }
  const askers = [first, second].map(async (graph) => {
    for (let asked = 0; ; asked += 1) {
      if (isOver) return asked;
      await read(graph, ids[asked % ids.length] as string);
    }
  });
  const stale: string[] = [];
  const writer = async (id: string, at: number) => {
    let version = 1;
    for (let round = 0; round < ROUNDS; round += 1) {
      const [here, there] = (at + round) % 2 ? [first, second] : [second, first];
      const title = `Projekt ${at}, Runde ${round}`;
      ({ version } = await write(here, 'updateProject', { projectId: id, version, details: { title } }));
      const seen = await Promise.all([read(here, id), read(there, id)]);
      for (const project of seen) if (project.title !== title) stale.push(`${title}: ${project.title}`);
    }
  };
  await Promise.all(ids.map(writer));
  isOver = true;

  expect(stale).toEqual([]);
  expect(Math.min(...(await Promise.all(askers)))).toBeGreaterThan(ROUNDS);
});

test('a gateway that hears late holds a change up until it has heard', async () => {
  await using line = await slowLine(first.databaseUrl, 300);
  await using late = await openGraphOn(first.databaseUrl, { ...settings, watchUrl: line.url });
  await untilKept(late);
  const { id, version: begun } = await create(first, WRITERS + 1);
  let version = begun;
  for (const title of ['Eins', 'Zwei', 'Drei']) {
    await read(late, id);
    ({ version } = await write(first, 'updateProject', { projectId: id, version, details: { title } }));
    expect(await read(late, id)).toEqual({ title, version });
    await untilKept(late);
  }
});

test('who waits for the readers only after they have heard of the change is let through all the same', async () => {
  const change = 'update tracking.project set title = title';
  await untilKept(first);
  await administer(change, first.databaseUrl);
  await untilKept(first);
  await untilKept(second);
  const refused: unknown[] = [];
  await untilHeard((statement) =>
    administer(statement, first.databaseUrl).catch((error: Error) => refused.push(error.message)),
  );

  expect(refused).toEqual([]);
});

test('a change of one subgraph leaves the answers of others, and none of those that stand on it', async () => {
  const ofCatalog = '{ situations(first: 3) { nodes { name } } }';
  const ofTracking = '{ projects(first: 3) { totalCount } }';
  await Promise.all([first.ask(ofCatalog), first.ask(ofTracking)]);
  await create(second, WRITERS);

  expect((await first.ask(ofCatalog)).statements).toEqual([]);
  expect((await first.ask(ofTracking)).statements).not.toEqual([]);
});

test('what an import or a hand on the database changes is read by the next question', async () => {
  const titles = '{ projects(filter: { ministry: ["DE-ST:MF"] }, first: 100) { nodes { title } } }';
  const list = fileWith('OZG-ID;OZG-Leistung;Ressort;Projektphase\n19999;Aus der Liste;MF;1. Initialisierung\n');
  expect(await isKept(first, titles)).toBe(true);
  await importInto(first, 'projects', list, { asOf: '2026-10-21' });
  expect((await first.ask(titles)).data.projects.nodes).toContainEqual({ title: 'Aus der Liste' });

  expect(await isKept(first, titles)).toBe(true);
  await administer("update tracking.project set title = 'Von Hand' where title = 'Aus der Liste'", first.databaseUrl);
  await pause(200);
  expect((await first.ask(titles)).data.projects.nodes).toContainEqual({ title: 'Von Hand' });
});

test('a gateway that cannot hear of changes keeps nothing, and begins again by itself', async () => {
  const query = '{ projects(first: 1) { totalCount } }';
  const notAskedMeanwhile = '{ projects(first: 100) { nodes { title } } }';
  expect([await isKept(first, query), await isKept(first, notAskedMeanwhile)]).toEqual([true, true]);
  await administer(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'ozg-gateway-cache'",
    first.databaseUrl,
  );
  await administer("update tracking.project set title = 'Ungehört' where title = 'Von Hand'", first.databaseUrl);
  await pause(100);

  expect((await first.ask(query)).statements).not.toEqual([]);
  await untilKept(first);
  await untilKept(second);
  expect((await first.ask(notAskedMeanwhile)).data.projects.nodes).toContainEqual({ title: 'Ungehört' });
});

test('what is read with rights is kept for those who have them', async () => {
  const query = '{ trackingAuditEntries(first: 1) { totalCount } }';
  const anonymous = await first.ask(query);
  const administrator = await first.ask(query, {}, { token });
  const again = await first.ask(query, {}, { token });
  const editor = await first.ask(query, {}, { token: await login.token('trial-editor-mid') });

  expect(administrator.data.trackingAuditEntries.totalCount).toBeGreaterThan(0);
  expect(again).toMatchObject({ data: administrator.data, statements: [] });
  expect(anonymous.data).not.toEqual(administrator.data);
  expect(editor.data).not.toEqual(administrator.data);
});
