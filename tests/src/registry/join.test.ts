import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { runOzg } from '../support/ozg';
import { startGraph } from '../support/started-graph';
import { templateOf } from '../support/template';

let database: TestDatabase;
const folder = mkdtempSync(join(tmpdir(), 'ozg-join-'));

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const crossLand = `{
  recht: topicArea(code: "recht_ordnung") { label }
  states { code progress { asOf ozgServiceCount } }
  ozgService(ozgId: "10519") { name implementations { state { code name } phase priority reuseModel originalLabel asOf } }
}`;

interface Answer {
  data?: { ozgService?: { implementations?: { state: { code: string } }[] } };
  errors?: { message: string; extensions: { code: string; subgraph?: string } }[];
}

async function ask(url: string, query = crossLand): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Answer;
}

const landsIn = ({ data }: Answer): string[] =>
  data?.ozgService?.implementations?.map(({ state }) => state.code).sort() ?? [];

async function untilLands(url: string, codes: string[]): Promise<Answer> {
  for (;;) {
    const answer = await ask(url);
    if (landsIn(answer).join() === codes.join()) return answer;
    await pause(100);
  }
}

const schemaOf = async (url: string): Promise<string> => (await fetch(`${url}/schema.graphql`)).text();

test('Saxony joins the running graph by one command, answers beside Sachsen-Anhalt, and leaves by one', async () => {
  const environment = { DATABASE_URL: database.url, SAXONY_PORT: String(await freePort()) };
  await using graph = await startGraph('start', environment);
  const before = { schema: await schemaOf(graph.url), answer: await ask(graph.url) };
  expect(landsIn(before.answer)).toEqual(['DE-ST']);

  const saxony = await startGraph('saxony', environment);
  expect(saxony.said).toContain('is in the graph, as version 1');
  const joined = await untilLands(graph.url, ['DE-SN', 'DE-ST']);
  expect(joined.errors).toBeUndefined();
  expect(await schemaOf(graph.url)).toContain('type SaxonyImplementation implements Implementation');

  // Its own answers are gone with it, and nobody else's.
  await saxony[Symbol.asyncDispose]();
  expect((await fetch(`${graph.url}/readyz`)).status).toBe(200);
  // Its answers may be kept for as long as it allowed; nobody has asked this one yet.
  const down = await ask(graph.url, `${crossLand} # again`);
  expect(down.data?.ozgService).toMatchObject({ implementations: joined.data?.ozgService?.implementations });
  expect(new Set(down.errors?.map(({ extensions }) => extensions.subgraph))).toEqual(new Set(['saxony']));

  const { code, err } = await runOzg(database.url, folder, ['subgraph', 'remove', 'saxony']);
  expect([code, err]).toEqual([0, expect.stringContaining('the graph at revision 3')]);
  expect(await untilLands(graph.url, ['DE-ST'])).toEqual(before.answer);
  expect(await schemaOf(graph.url)).toBe(before.schema);
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
