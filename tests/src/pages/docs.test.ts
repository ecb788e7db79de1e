import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { docPages } from '@ozg/gateway/pages/help/docs/doc-pages';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { readQuestions } from '@ozg/infra/start/questions';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { inspect, NARROW, WIDE } from './accessibility';
import { openBrowser, openPage } from './browser';
import { crawlDocs } from './crawl-docs';

const MAX_WEIGHT = 300_000;

const references = ['', '/Query', '/Ministry', '/Phase', '/Implementation', '/Date'].map(
  (path) => `/docs/schema${path}`,
);

const exportsFolder = mkdtempSync(join(tmpdir(), 'ozg-listed-'));
const file = (name: string, bytes: number) => ({ name, bytes, sha256: 'c0ffee'.repeat(10) });
const files = [file('tracking_project.parquet', 7040), file('ozg.sqlite', 33_900_000)];

let graph: TestGraph;
let schema: GraphQLSchema;
let browser: Browser;
let scripted: BrowserContext;
let plain: BrowserContext;

beforeAll(async () => {
  const list = { exportedAt: '2026-11-22T23:49:00.000Z', edition: 'edition-1', files };
  writeFileSync(join(exportsFolder, 'exports.json'), JSON.stringify(list));
  const environment = { EXPORTS_FOLDER: exportsFolder };
  [graph, browser] = await Promise.all([openTestGraph('facts', { environment }), openBrowser()]);
  schema = buildSchema(await (await fetch(`${graph.url}/schema.graphql`)).text());
  scripted = await browser.newContext({ viewport: WIDE });
  plain = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
});

afterAll(async () => {
  await browser?.close();
  await graph[Symbol.asyncDispose]();
  rmSync(exportsFolder, { recursive: true });
});

const get = (path: string) => fetch(graph.url + path, { headers: { accept: 'text/html' } });
const textOf = async (path: string) => (await get(path)).text();

test('everything that the help links to is there, its headings and fields too', async () => {
  const { visited, faults, examples } = await crawlDocs(graph.url);

  expect(faults).toEqual([]);
  expect(docPages.filter(({ path }) => !visited.has(path))).toEqual([]);
  expect(visited.size).toBeGreaterThan(350);
  const names = readQuestions().map(({ name }) => name);
  expect([...examples].toSorted()).toEqual(names);
});

test('the reference lists every type that clients see, each with its page, and no other', async () => {
  const listed = [...(await textOf('/docs/schema')).matchAll(/<dt><a href="\/docs\/schema\/(\w+)">/g)];
  const types = Object.keys(schema.getTypeMap()).filter((name) => !name.startsWith('__'));
  expect(listed.map(([, name]) => name).toSorted()).toEqual(types.toSorted());

  for (const name of ['Nothing', '__Schema', 'constructor', 'ministry', '%3Cscript%3E']) {
    const page = await get(`/docs/schema/${name}`);
    expect([name, page.status, await page.text()]).toEqual([name, 404, expect.stringContaining('Nicht gefunden')]);
  }
});

test('a type tells its fields with arguments, who answers them, and which ways lead there', async () => {
  const { page } = await openPage(scripted, graph.url);
  await page.goto(`${graph.url}/docs/schema/Ministry`);
  await unfold(page);
  const projects = await page.locator('#field-projects').innerText();
  const usedBy = await page.getByRole('region', { name: 'Wo er vorkommt' }).innerText();

  expect(await page.locator('main').innerText()).toContain('(Ressort, Ministerium)');
  expect(await page.locator('[id^="field-"]').count()).toBe(fieldsOf('Ministry').length);
  expect(projects).toMatch(/^projects: ProjectConnection\n+Projects it is responsible for. \(Projekte\)/);
  expect(projects).toContain('Teilgraph: tracking');
  expect(projects).toContain('first: Int = 25');
  expect(projects).toContain('filter: ProjectFilter');
  expect(usedBy).toMatch(/Einstiege[^]*Query\.ministries[^]*Felder[^]*OzgService\.ministries/);
  expect(usedBy).not.toContain('MinistryConnection');
  await page.goto(`${graph.url}/docs/schema/ProjectFilter`);
  expect(await page.locator('main').innerText()).toContain('Ministry.projects(filter)');
  await page.close();
});

const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return type && 'getFields' in type ? Object.values(type.getFields()) : [];
};

test('each page is at home, light, and no wider than a narrow window', async () => {
  const { page, faults, weight } = await openPage(scripted, graph.url);
  await page.setViewportSize(NARROW);
  let before = 0;
  for (const path of [...docPages.map((each) => each.path), ...references, '/exports']) {
    const response = await page.goto(graph.url + path);
    await unfold(page);
    // What the browser keeps after the first page weighs nothing on the next one, so the first one weighs most.
    const sum = await weight();
    const seen = { path, status: response?.status(), isWider: (await overhang(page)) > 0 };
    expect({ ...seen, isLight: sum - before < MAX_WEIGHT }).toEqual({
      path,
      status: 200,
      isWider: false,
      isLight: true,
    });
    before = sum;
  }
  expect(faults).toEqual([]);
  await page.close();
});

// One of each kind: text with tables and code, lists of types, fields with arguments, values, a table of files.
const kinds = [
  '/docs/developers',
  '/docs/limits',
  '/docs/schema',
  '/docs/schema/Ministry',
  '/docs/schema/Phase',
  '/exports',
];
const ALIKE = '.entries > li:nth-child(n+6), .arguments > div:nth-child(n+6), .places > li:nth-child(n+6)';

test.each(kinds)('%s is accessible in every look, and the same without JavaScript', async (path) => {
  const { page } = await openPage(scripted, graph.url);
  await page.goto(graph.url + path);
  await unfold(page);
  const found = await inspect(page, ALIKE);
  const other = await openPage(plain, graph.url);
  await other.page.goto(graph.url + path);

  expect(found).toEqual([]);
  expect(await other.page.locator('main').textContent()).toBe(await page.locator('main').textContent());
  await Promise.all([page.close(), other.page.close()]);
});

test('texts of the project say that they are English', async () => {
  const { page } = await openPage(scripted, graph.url);
  await page.goto(`${graph.url}/docs/errors`);
  expect(await page.locator('article').getAttribute('lang')).toBe('en');
  await page.goto(`${graph.url}/docs/developers`);
  expect(await page.locator('article').getAttribute('lang')).toBeNull();
  await page.close();
});

test('the list of files says in German what is in them, how large they are and of when', async () => {
  const { page } = await openPage(scripted, graph.url);
  await page.goto(`${graph.url}/exports`);
  const rows = await page.getByRole('row').allInnerTexts();

  expect(rows.map((row) => row.replaceAll(/\s+/g, ' '))).toEqual([
    'Datei Inhalt Größe SHA-256',
    `ozg.sqlite alle Tabellen 33,9 MB ${files[1]?.sha256}`,
    `tracking_project.parquet Umsetzungs- oder Nachnutzungsprojekt 7 kB ${files[0]?.sha256}`,
  ]);
  expect(await page.locator('main').innerText()).toMatch(/23\.11\.2026, 00:49\sUhr/);
  await page.close();
});

// The last one, as it changes the graph.
test('another release has another reference at once; what a guest writes into it is text', async () => {
  expect(await textOf('/docs/schema/Query')).not.toContain('Veraltet');
  const release = shippedRelease();
  const field = 'publishedFigures: [PublishedFigure!] @join__field(graph: CATALOG)';
  await graph.replace({
    ...release,
    supergraphSdl: release.supergraphSdl
      .replace(field, `${field} @deprecated(reason: "Use <b>figures</b> from 2027-01-01 on.")`)
      .replace('Numbers that sources publish.', '<script>document.title = 1</script>'),
  });
  const text = await textOf('/docs/schema/Query');
  const said = (start: string) => text.slice(text.indexOf(start)).slice(0, start.length + 40);

  expect(said('Veraltet:')).toContain('</strong> <span lang="en">Use &lt;b>');
  expect(said('&lt;script>')).toContain('document.title = 1');
  expect(text.includes('<script>document')).toBe(false);
});

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** By how many pixels the page is wider than the window beside its scroll bar. */
const overhang = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
