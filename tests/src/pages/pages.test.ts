import AxeBuilder from '@axe-core/playwright';
import { pages } from '@ozg/gateway/pages/site/pages';
import { textPages } from '@ozg/gateway/pages/texts/text-pages';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { addresses } from './addresses';
import { openBrowser, openPage } from './browser';
import { SCRIPT, writeHostileTexts } from './hostile-texts';

const MAX_WEIGHT = 300_000;
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 320, height: 256 };
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

let graph: TestGraph;
let browser: Browser;
let scripted: BrowserContext;
let plain: BrowserContext;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
  await writeHostileTexts(graph.databaseUrl);
  browser = await openBrowser();
  scripted = await browser.newContext({ viewport: WIDE });
  plain = await browser.newContext({ viewport: WIDE, javaScriptEnabled: false });
});

afterAll(async () => {
  await browser?.close();
  await graph[Symbol.asyncDispose]();
});

test('each page of the table is visited', () => {
  expect(Object.keys(addresses).toSorted()).toEqual(pages.map(({ path }) => path).toSorted());
});

const texts = textPages.map(({ path }) => path);

test.each([...Object.values(addresses), ...texts])(
  '%s is accessible, light, at home, and says scripts as text',
  async (address) => {
    const { page, faults, weight } = await openPage(scripted, graph.url);
    const response = await page.goto(graph.url + address);
    const title = await page.title();

    expect([response?.status(), title]).toEqual([200, expect.not.stringMatching(/^taken$/)]);
    await unfold(page, true);
    expect(await findings(page, WCAG)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await findings(page, ['cat.color'])).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    // Texts are all made in the same way, so two looks at each are enough.
    if (!texts.includes(address)) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: 'light' });
      expect(await findings(page, WCAG)).toEqual([]);
    }
    expect(await page.locator('main [onerror], main script, a[href^="javascript:"]').count()).toBe(0);
    expect(await weight()).toBeLessThan(MAX_WEIGHT);
    expect(faults).toEqual([]);

    const other = await openPage(plain, graph.url);
    await other.page.goto(graph.url + address);
    await unfold(page, false);
    await page.setViewportSize(WIDE);
    expect(await other.page.locator('main').innerText()).toBe(await page.locator('main').innerText());
    expect(other.faults).toEqual([]);
    await Promise.all([page.close(), other.page.close()]);
  },
);

test('a script in a text is shown letter by letter', async () => {
  const { page } = await openPage(scripted, graph.url);
  await page.goto(`${graph.url}/services/10519`);

  expect(await page.locator('h1').innerText()).toContain(SCRIPT);
  await page.close();
});

test('a filter shows its results without a reload, and the address says what is shown', async () => {
  const { page, faults } = await openPage(scripted, graph.url);
  await page.goto(`${graph.url}/reuse`);
  await page.evaluate(() => (document.body.dataset['stays'] = 'yes'));
  await page.getByLabel('Name der Kommune').fill('Halle');
  await page.getByRole('link', { name: 'Halle (Saale), Stadt' }).waitFor();

  expect(page.url()).toBe(`${graph.url}/reuse?q=Halle`);
  expect(await page.locator('body').getAttribute('data-stays')).toBe('yes');
  expect(faults).toEqual([]);
  await page.close();
});

/** Opens or closes all that can be opened. */
const unfold = (page: Page, isOpen: boolean) =>
  page.evaluate((open) => {
    for (const details of document.querySelectorAll('details')) details.open = open;
  }, isOpen);

/** By how many pixels the page is wider than the window. */
const overhang = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

async function findings(page: Page, tags: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target}: ${failureSummary}`),
  );
}
