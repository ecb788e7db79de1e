import { Client } from 'pg';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { addresses } from './addresses';

/** Statements that a page costs on the shipped facts. */
const STATEMENTS = {
  '/': 14,
  '/projects': 3,
  '/services': 6,
  '/services/:ozgId': 24,
  '/leika/:leikaKey': 6,
  '/reuse': 13,
  '/ministries': 6,
  '/ministries/:id': 14,
  '/topic-areas': 6,
  '/topic-areas/:code': 12,
  '/states': 6,
  '/consultation-hours': 8,
  '/newsletter': 5,
  '/quality': 6,
  '/status': 6,
};

let graph: TestGraph;
let client: Client;
let requests = 0;

beforeAll(async () => {
  graph = await openTestGraph('facts', { onRequest: () => (requests += 1) });
  client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await graph[Symbol.asyncDispose]();
});

async function visit(address: string): Promise<{ status: number; text: string; policy: string }> {
  const response = await fetch(graph.url + address, { headers: { accept: 'text/html' } });
  const policy = response.headers.get('content-security-policy') ?? '';
  return { status: response.status, text: await response.text(), policy };
}

test.each([
  ['/nowhere', 404, 'Nicht gefunden'],
  ['/services/99999', 404, 'nichts verzeichnet'],
  ['/services/abc', 404, 'nichts verzeichnet'],
  ['/leika/1', 404, 'nichts verzeichnet'],
  ['/ministries/DE-ST:NONE', 404, 'nichts verzeichnet'],
  ['/topic-areas/none', 404, 'nichts verzeichnet'],
  ['/reuse?ars=999999999999', 404, 'nichts verzeichnet'],
  ['/reuse?ars=15', 400, '12 Ziffern'],
  ['/services?after=broken', 400, 'Seitenmarke gilt nicht'],
  ['/ministries?after=broken', 400, 'Seitenmarke gilt nicht'],
  ['/topic-areas?q=a', 400, 'kennt keine Angaben'],
  ['/services?marker=BEST', 400, 'FOCUS'],
  ['/services?q=a&q=b', 400, 'steht mehrmals da'],
  [`/projects?${'phase=ROLLOUT&'.repeat(51)}`, 400, 'mehr als 50-mal da'],
  ['/services?colour=red', 400, 'topicArea (Themenfeld)'],
  [`/services?q=${'x'.repeat(201)}`, 400, 'höchstens 200 Zeichen'],
  ['/services?%3Cscript%3E=1', 400, '&lt;script>'],
])('%s is answered %d by a German page that says what is possible', async (address, status, words) => {
  const page = await visit(address);

  expect([page.status, page.text]).toEqual([status, expect.stringContaining(words)]);
  expect(page.text).toMatch(/^<!doctype html><html lang="de">/);
  expect(page.text).not.toContain('<script>');
  expect(page.policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
});

test('each page is one request to the graph, and asks the databases so often', async () => {
  const counts: Record<string, number> = {};
  const asked: Record<string, number> = {};
  for (const [path, address] of Object.entries(addresses)) {
    await visit(address);
    let statements = 0;
    const silence = graph.subgraphs.map(({ db }) => db.listen(() => void (statements += 1)));
    requests = 0;
    await visit(address);
    for (const stop of silence) stop();
    counts[path] = statements;
    asked[path] = requests;
  }

  expect(new Set(Object.values(asked))).toEqual(new Set([1]));
  expect(counts).toEqual(STATEMENTS);
});

test('what pages offer to follow are feeds, of the same projects where they are filtered', async () => {
  const projects = await visit('/projects?phase=ROLLOUT&phase=COMPLETED&ministry=DE-ST%3AMID&q=a');
  const hours = await visit('/consultation-hours');
  const calendar = await fetch(`${graph.url}/consultation-hours.webcal`, { redirect: 'manual' });

  const query = 'phase=ROLLOUT%2CCOMPLETED&amp;ministry=DE-ST%3AMID';
  expect(projects.text).toContain(`href="/projects.atom?${query}"`);
  for (const feed of [
    `/projects.json?${query.replace('&amp;', '&')}`,
    '/consultation-hours.json',
    '/newsletter.atom',
  ]) {
    expect((await fetch(graph.url + feed)).status).toBe(200);
  }
  expect(hours.text).toContain('href="/consultation-hours.webcal"');
  expect(calendar.headers.get('location')).toBe(`${graph.url.replace('http', 'webcal')}/consultation-hours.ics`);
});

test('while a subgraph is down each page shows what there is, and says what is missing', async () => {
  await client.query('alter schema tracking rename to gone');
  const home = await visit('/');
  const service = await visit('/services/10519');
  const projects = await visit('/projects');
  const status = await visit('/status');

  expect([home.status, service.status, projects.status, status.status]).toEqual([200, 200, 503, 200]);
  expect(home.text).toMatch(/Ein Teil fehlt gerade:<\/strong> .*Projekte/);
  expect(home.text).toContain('OZG-Leistungen im Katalog');
  expect(service.text).toMatch(/Ein Teil fehlt gerade:<\/strong> .*Projekte/);
  expect(service.text).toContain('LeiKa-Leistungen');
  expect(projects.text).toContain('Das kann gerade nicht gezeigt werden: Projekte, Zahlen in den Filtern.');
  expect(status.text).toMatch(/Ein Teil fehlt gerade:<\/strong> Datenstände/);
  expect(status.text).toMatch(/Projekte und Phasen \(tracking\)<\/th><td[^>]*><span class="state state--DEGRADED">/);
});
