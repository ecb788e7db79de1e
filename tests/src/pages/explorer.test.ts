import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { readQuestions } from '@ozg/infra/start/questions';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { NARROW, violations, WIDE } from './accessibility';
import { openBrowser, openPage } from './browser';
import { codeRunner, isHere } from '../support/run-code';

/** What GraphiQL 3.9 itself does wrong, by rule, and where. */
const KNOWN: Readonly<Record<string, string>> = {
  // The list of tabs holds a button beside the tabs, and each tab a button of its own.
  'aria-required-children': 'ul.graphiql-tabs',
  'nested-interactive': 'li.graphiql-tab',
  'color-contrast': '.CodeMirror span, .CodeMirror-linenumber, .graphiql-tab-button, .graphiql-logo',
  // CodeMirror 5 hides the field that takes the keys.
  label: '.CodeMirror textarea',
  'scrollable-region-focusable': '.CodeMirror-scroll',
};

const examples = readQuestions();
const tools = ['curl', 'Excel / Power Query', 'R', 'Python', 'TypeScript'];
const runnable = ['curl', 'Python', 'TypeScript'].filter(isHere);

let graph: TestGraph;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [graph, browser] = await Promise.all([openTestGraph('facts', { examples }), openBrowser()]);
});

// Each test is a visitor of its own, as browsers remember tabs.
beforeEach(async () => {
  context = await browser.newContext({ viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] });
});

afterEach(() => context.close());

afterAll(async () => {
  await browser?.close();
  await graph[Symbol.asyncDispose]();
});

interface Visit {
  page: Page;
  /** What a browser complains about; that GraphiQL asks the graph is what it is for. */
  faults(): string[];
  /** Bodies of requests to the graph so far. */
  asked: string[];
}

async function visit(search = ''): Promise<Visit> {
  const { page, faults } = await openPage(context, graph.url);
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url() === `${graph.url}/graphql`) asked.push(request.postData() ?? '');
  });
  await page.goto(`${graph.url}/explorer${search}`);
  await page.getByRole('button', { name: 'Kopieren', exact: true }).waitFor();
  await page.locator('.graphiql-query-editor .CodeMirror').waitFor();
  return { page, asked, faults: () => faults.filter((fault) => !fault.startsWith('a request to the graph')) };
}

const shown = (page: Page) => page.locator('.graphiql-query-editor .CodeMirror-code').innerText();

async function copy(page: Page, tool: string): Promise<string> {
  await page.getByLabel('Kopieren als').selectOption(tool);
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
  await page.getByText(`Als ${tool} kopiert.`).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

test('an example opens by its name, runs and shows its answer, at home and without complaints', async () => {
  const { page, faults, asked } = await visit('?example=04-what-a-municipality-can-reuse');
  expect(await shown(page)).toContain('WhatAMunicipalityCanReuse');
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response', { hasText: '"municipality": {' }).waitFor();

  expect(asked.at(-1)).toContain('WhatAMunicipalityCanReuse');
  // The browser remembers the tabs now; the address is still what counts.
  const again = await visit('?example=09-time-series');
  expect(await shown(again.page)).toContain('TimeSeries');
  expect(await again.page.getByRole('tab').count()).toBe(examples.length);
  expect([...faults(), ...again.faults()]).toEqual([]);
});

test('the operation of the tab is copied for each tool, and the code runs as it stands', async () => {
  const { name, query, variables } = examples[3] ?? examples[0] ?? { name: '', query: '' };
  const { page, faults } = await visit(`?example=${name}`);
  const codes = new Map<string, string>();
  for (const tool of tools) codes.set(tool, await copy(page, tool));
  const { data } = await graph.ask(query, variables);

  using runner = codeRunner();
  for (const tool of runnable) {
    const answer: unknown = JSON.parse(await runner.run(tool, codes.get(tool) ?? ''));
    expect([tool, tool === 'curl' ? (answer as { data: unknown }).data : answer]).toEqual([tool, data]);
  }
  for (const code of codes.values()) expect(code).toContain(`${graph.url}/graphql`);
  expect(faults()).toEqual([]);
});

test('a report leads to its own operation, which runs there as it stands', async () => {
  const { page, faults } = await openPage(context, graph.url);
  await page.goto(`${graph.url}/reports/what-a-municipality-can-reuse`);
  await page.getByRole('link', { name: 'diese im GraphQL-Explorer öffnen' }).click();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await page.locator('.graphiql-response', { hasText: '"municipality": {' }).waitFor();

  expect(await shown(page)).not.toContain('# title');
  expect(faults.filter((fault) => !fault.startsWith('a request to the graph'))).toEqual([]);
});

test('what an address brings is text: shown, not run, and no end of a text in any code', async () => {
  const hostile = `"""'\`\${process.exit(9)} $(exit 9) #(lf) )---" \\`;
  const query = `query Hostile($text: String) { ministries(filter: { text: $text }) { totalCount } } # ${hostile}`;
  const variables = { text: `<img src=x onerror="document.title='taken'"> ${hostile}`, list: [null, true, 1.5, {}] };
  const { page, faults, asked } = await visit(
    `?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`,
  );
  const codes = new Map<string, string>();
  for (const tool of tools) codes.set(tool, await copy(page, tool));

  expect(await shown(page)).toContain('query Hostile');
  expect(asked.filter((body) => body.includes('Hostile'))).toEqual([]);
  expect(await page.title()).toBe('GraphQL-Explorer – OZG-Graph');

  using runner = codeRunner();
  await using recorder = await recordingServer();
  for (const tool of runnable) {
    await runner.run(tool, (codes.get(tool) ?? '').replaceAll(graph.url, recorder.url));
    expect([tool, JSON.parse(recorder.bodies.pop() ?? '')]).toEqual([tool, { query: expect.any(String), variables }]);
    expect(recorder.last?.query.trim()).toBe(query);
  }
  // As the grammars of the two have it.
  const [, , inR = ''] = /query <- r"(-+)\(([\s\S]*?)\)\1"/.exec(codes.get('R') ?? '') ?? [];
  const [, inM = ''] = /query = "((?:[^"]|"")*)",\n/.exec(codes.get('Excel / Power Query') ?? '') ?? [];
  expect(inR.trim()).toBe(query);
  const read = inM.replaceAll('""', '"').replaceAll(/#\((.*?)\)/g, (_all, sign: string) => (sign === '#' ? '#' : '\n'));
  expect(read).toBe(query);
  expect(faults()).toEqual([]);
});

test('an example that there is none of, variables that are no JSON, and a browser without a clipboard are told', async () => {
  const { page, faults } = await visit('?example=%3Cb%3Enone%3C/b%3E');
  const status = page.getByRole('status').first();
  expect(await status.innerText()).toBe('Ein Beispiel „<b>none</b>“ gibt es hier nicht.');

  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.goto(`${graph.url}/explorer?query=%7Bstates%7Bcode%7D%7D&variables=%7B`);
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
  expect(await status.innerText()).toBe('Die Variablen sind kein JSON-Objekt.');

  await page.goto(`${graph.url}/explorer?query=%7Bstates%7Bcode%7D%7D`);
  await page.getByRole('button', { name: 'Kopieren', exact: true }).click();
  const text = page.getByRole('textbox', { name: 'Zum Kopieren' });
  expect(await text.inputValue()).toContain('{states{code}}');
  expect(await violations(page, { part: '#code' })).toEqual([]);
  await page.keyboard.press('Escape');
  await text.waitFor({ state: 'hidden' });
  expect(faults()).toEqual([]);
});

test('the way back and the copying are reached by the keyboard, before the editor', async () => {
  const { page } = await visit();
  const reached: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    reached.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 9) ?? ''));
  }
  await page.keyboard.press('Enter');
  await page.getByText('Als curl kopiert.').waitFor();

  expect(reached).toEqual(['OZG-Graph', 'Hilfe', 'Schema', 'curlExcel', 'Kopieren']);
});

test('it is accessible but for what GraphiQL brings along, wide and narrow', async () => {
  const { page, faults } = await visit('?example=04-what-a-municipality-can-reuse');
  const wide = await findings(page);
  await page.setViewportSize(NARROW);
  const narrow = await findings(page);

  expect([...wide.unknown, ...narrow.unknown]).toEqual([]);
  expect(wide.known).toEqual(Object.keys(KNOWN).toSorted());
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(faults()).toEqual([]);
});

/** What axe finds, and of which rules there is something known. */
async function findings(page: Page) {
  const found = await violations(page);
  const isKnown = await page.evaluate(
    ([all, known]) => all.map(({ rule, target }) => document.querySelector(target)?.matches(known[rule] ?? 'none')),
    [found, KNOWN] as const,
  );
  return {
    unknown: found.filter((_each, at) => !isKnown[at]),
    known: [...new Set(found.filter((_each, at) => isKnown[at]).map(({ rule }) => rule))].toSorted(),
  };
}

/** Remembers what it is sent, in the place of the graph. */
async function recordingServer() {
  const bodies: string[] = [];
  const record: { last?: { query: string } } = {};
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    bodies.push(Buffer.concat(chunks).toString());
    record.last = JSON.parse(bodies.at(-1) ?? '') as { query: string };
    response.setHeader('content-type', 'application/json').end('{"data":{}}');
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    bodies,
    get last() {
      return record.last;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close').catch(() => undefined);
    },
  };
}
