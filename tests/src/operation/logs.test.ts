import { setTimeout as pause } from 'node:timers/promises';
import type { RunningProcess } from '../support/process';
import { startTestLogin, type TestLogin } from '../support/login';
import { type ProcessGraph, startProcessGraph } from './process-graph';

const SECRET = 'geheim-4711';

let login: TestLogin;
let graph: ProcessGraph;
let gateway: RunningProcess;

beforeAll(async () => {
  login = await startTestLogin();
  graph = await startProcessGraph(['catalog', 'tracking'], { LOG_LEVEL: 'trace' });
  gateway = await graph.startGateway({
    OZG_OIDC_ISSUER: login.identity.issuer,
    OZG_OIDC_AUDIENCE: login.identity.audience,
    CATALOG_DATABASE_URL: graph.databaseUrl,
    TRACKING_DATABASE_URL: graph.databaseUrl,
  });
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
});

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
}

type Line = Record<string, unknown>;

/** The lines of requests in a log, once there are so many of them. */
async function requestsIn({ log }: RunningProcess, fits: (line: Line) => boolean, count = 1): Promise<Line[]> {
  for (;;) {
    const lines = log.map((line) => JSON.parse(line) as Line).filter(({ msg }) => String(msg).endsWith('request'));
    const found = lines.filter(fits);
    if (found.length >= count) return found;
    await pause(20);
  }
}

test('a request is one line, under whose id its subgraphs have theirs', async () => {
  const query = 'query Baugenehmigung { ozgService(ozgId: "10519") { name projects { totalCount } } }';
  await (await ask(query)).text();

  const [line = {}] = await requestsIn(gateway, ({ operation }) => operation === 'Baugenehmigung');
  expect(line).toMatchObject({
    level: 30,
    kind: 'QUERY',
    outcome: 'OK',
    status: 200,
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    client: 'anonymous',
    cached: false,
    ms: expect.any(Number),
    subgraphs: [
      { name: 'catalog', outcome: 'ANSWERED', ms: expect.any(Number) },
      { name: 'tracking', outcome: 'ANSWERED', ms: expect.any(Number) },
    ],
  });
  for (const subgraph of graph.subgraphs.values()) {
    expect(await requestsIn(subgraph, ({ requestId }) => requestId === line['requestId'])).toHaveLength(1);
  }
});

test('what clients write stands in no log, whatever becomes of it', async () => {
  const token = await login.token('trial-editor-mid');
  const signedIn = { authorization: `Bearer ${token}` };
  const change = `mutation($input: RecordPhaseChangeInput!) { recordPhaseChange(input: $input) { userErrors { code } } }`;
  const project = 'query($id: ID!) { project(id: $id) { title } }';
  const services =
    'query($after: String, $text: String) { ozgServices(after: $after, filter: { search: $text }) { totalCount } }';
  const known = (await requestsIn(gateway, () => true, 0)).length;
  const texts = await Promise.all([
    ask(project, { id: SECRET }),
    ask(project, { id: `${SECRET}\u0000` }),
    ask(project, { id: { nested: SECRET } }),
    ask(services, { after: SECRET }),
    ask(services, { text: SECRET }),
    ask('query($id: OzgId!) { ozgService(ozgId: $id) { name } }', { id: SECRET }),
    ask(`{ project(id: "${SECRET}") { title } }`),
    ask(`{ ozgService(ozgId: "${SECRET}") { name } }`),
    ask(`{ ozgService(ozgId: "10519") { ${SECRET.replace('-', '_')} } } # ${SECRET}`),
    ask(`{ ministry(id: "${SECRET}") { name } }`),
    ask(change, { input: { projectId: SECRET, version: 1, phase: 'ROLLOUT', reason: SECRET } }, signedIn),
    ask(change, { input: { projectId: 'DE-ST:modul-f', version: 1, phase: 'ROLLOUT', reason: SECRET } }, signedIn),
    ask(change, { input: { projectId: SECRET, version: 1, phase: 'ROLLOUT' } }, { authorization: `Bearer ${SECRET}` }),
    ask('{ topicAreas { label } }', {}, { authorization: `Bearer ${token}${SECRET}`, cookie: SECRET }),
    ask('{ topicAreas { label } }', {}, { 'x-request-id': SECRET, 'user-agent': SECRET, traceparent: SECRET }),
    fetch(`${gateway.url}?query={__typename}&variables=${SECRET}`, { headers: { 'apollo-require-preflight': '1' } }),
    fetch(gateway.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{${SECRET}` }),
    fetch(new URL(`/${SECRET}?${SECRET}`, gateway.url)),
    fetch(new URL(`/monthly-report.xlsx?ministry=${SECRET}`, gateway.url), { headers: signedIn }),
  ]).then((responses) => Promise.all(responses.map((response) => response.text())));
  // The secret did get somewhere: some answers repeat it.
  expect(texts.join()).toContain(SECRET);
  await requestsIn(gateway, () => true, known + texts.length);

  for (const { log } of [gateway, ...graph.subgraphs.values()]) {
    expect(log.filter((line) => line.includes(SECRET) || line.includes('geheim_4711') || line.includes(token))).toEqual(
      [],
    );
    expect(log.filter((line) => line.includes('trial-editor'))).toEqual([]);
  }
});

test('an answer from the cache is named like the one that it was kept from; probes are not noted', async () => {
  const query = 'query Themenfelder { topicAreas { label } }';
  const isNamed = ({ operation }: Line) => operation === 'Themenfelder';
  let known = 0;
  // What is kept waits until the gateway hears of changes.
  for (let cached = false; !cached; known += 1) {
    await (await ask(query)).text();
    await (await fetch(new URL('/livez', gateway.url))).text();
    cached = (await requestsIn(gateway, isNamed, known + 1)).some((line) => line['cached'] === true);
  }

  const lines = await requestsIn(gateway, isNamed);
  const [first, last] = [lines[0], lines.at(-1)];
  expect(first).toMatchObject({ cached: false, subgraphs: [{ name: 'catalog' }] });
  expect(last).toMatchObject({ cached: true, subgraphs: [], kind: 'QUERY', hash: first?.['hash'] });
  expect(last?.['requestId']).not.toBe(first?.['requestId']);
  expect(gateway.log.filter((line) => line.includes('/livez'))).toEqual([]);
});
