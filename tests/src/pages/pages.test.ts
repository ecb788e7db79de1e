import { pages } from '@ozg/gateway/pages/site/pages';
import { textPages } from '@ozg/gateway/pages/help/texts/text-pages';
import type { Browser, Page } from 'playwright-core';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { addresses, problemAddresses, reportAddresses } from './addresses';
import { openBrowser, openPage } from './browser';
import { hideTables, SCRIPT, writeHostileTexts } from './hostile-texts';
import { visit, Visits } from './visit';

const shown = [...Object.values(addresses), ...textPages.map(({ path }) => path), ...reportAddresses];

let graph: TestGraph;
let browser: Browser;
let visits: Visits;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
  await writeHostileTexts(graph.databaseUrl);
  browser = await openBrowser();
  visits = new Visits(browser, graph.url, [...shown, ...Object.keys(problemAddresses)]);
});

afterAll(async () => {
  await browser?.close();
  await graph[Symbol.asyncDispose]();
});

test('each page of the table is visited', () => {
  expect(Object.keys(addresses).toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
});

test.each(shown)('%s is accessible in every look, light, at home, and says scripts as text', async (address) => {
  expect(await visits.of(address)).toEqual(clean(200));
});

test.each(Object.entries(problemAddresses))('so is the page that answers %s with %d', async (address, status) => {
  expect(await visits.of(address)).toEqual(clean(status));
});

test('a script in a text is shown letter by letter', async () => {
  await using context = await browser.newContext();
  const { page } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/services/10519`);

  expect(await page.locator('h1').innerText()).toContain(SCRIPT);
});

test('a filter shows its results without a reload, tells how many, and the address says what is shown', async () => {
  await using context = await browser.newContext();
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/reuse`);
  await page.evaluate(() => (document.body.dataset['stays'] = 'yes'));
  await page.getByLabel('Name der Kommune').fill('Halle');
  await page.getByRole('link', { name: 'Halle (Saale), Stadt' }).waitFor();

  expect(page.url()).toBe(`${graph.url}/reuse?q=Halle`);
  expect(await page.getByRole('status').innerText()).toMatch(/^\d+ Kommunen?$/);
  expect(await page.locator('body').getAttribute('data-stays')).toBe('yes');
  expect(faults).toEqual([]);
});

test('the same filter leads to the same results without scripts', async () => {
  await using context = await browser.newContext({ javaScriptEnabled: false });
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/reuse`);
  await page.getByLabel('Name der Kommune').fill('Halle');
  await page.getByRole('button', { name: 'Anzeigen' }).click();
  await page.getByRole('link', { name: 'Halle (Saale), Stadt' }).click();

  expect(page.url()).toBe(`${graph.url}/reuse?ars=150020000000`);
  expect(await page.locator('h1').innerText()).toMatch(/Halle/);
  expect(faults).toEqual([]);
});

test('several values are chosen without a reload, other filters count what is left, and the focus stays', async () => {
  await using context = await browser.newContext();
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/projects`);
  const found = async () => parseInt(await page.getByRole('status').innerText(), 10);
  const [all, withPhase] = [await found(), await sumOfOptions(page, 'phase')];
  await page.locator('summary', { hasText: 'Phase' }).click();
  await page.getByLabel('5. Einführung').check();
  await page.getByLabel('6. Umgesetzt').check();
  await page.waitForURL('**/projects?phase=ROLLOUT&phase=COMPLETED');

  expect(await found()).toBeLessThan(all);
  expect(await sumOfOptions(page, 'priority')).toBe(await found());
  expect(await sumOfOptions(page, 'phase')).toBe(withPhase);
  expect(await page.locator('#phase-chosen').innerText()).toBe('2 gewählt');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('phase-COMPLETED');
  expect(faults).toEqual([]);
});

test('where an option vanishes that nothing is left of, the focus stays with its field', async () => {
  await using context = await browser.newContext();
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/services?topicArea=none`);
  await page.locator('summary', { hasText: 'Themenfeld' }).click();
  await page.getByLabel('none (0)').uncheck();
  await page.waitForURL('**/services');

  expect(await page.getByLabel('none (0)').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Themenfeld alle');
  expect(faults).toEqual([]);
});

test('several values are chosen without scripts as well', async () => {
  await using context = await browser.newContext({ javaScriptEnabled: false });
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/projects`);
  await page.locator('summary', { hasText: 'Phase' }).click();
  await page.getByLabel('5. Einführung').check();
  await page.getByLabel('6. Umgesetzt').check();
  await page.getByRole('button', { name: 'Anzeigen' }).click();

  expect(new URL(page.url()).searchParams.getAll('phase')).toEqual(['ROLLOUT', 'COMPLETED']);
  expect(await page.locator('#phase-chosen').innerText()).toBe('2 gewählt');
  expect(await page.locator('#phase-options input:checked').count()).toBe(2);
  expect(faults).toEqual([]);
});

/** How many the options of a filter count together. */
const sumOfOptions = async (page: Page, name: string) =>
  (await page.locator(`#${name}-options label`).allTextContents())
    .map((label) => Number(/\(([\d.]+)\)$/.exec(label)?.[1]?.replace('.', '')))
    .reduce((sum, each) => sum + each, 0);

test('so are pages while a subgraph has no tables, whether there is something left to show or not', async () => {
  await hideTables(graph.databaseUrl, 'tracking');

  expect(await visit(browser, graph.url, '/projects')).toEqual(clean(503));
  expect(await visit(browser, graph.url, '/services/10519')).toEqual(clean(200));
});

const clean = (status: number) => ({
  status,
  title: expect.stringMatching(/ – OZG-Graph$/),
  findings: [],
  faults: [],
  running: 0,
  isTooHeavy: false,
  isAsSent: true,
});
