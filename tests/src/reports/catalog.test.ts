import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CatalogEntry, reportCatalog } from '@ozg/gateway/reports/catalog/report-catalog';
import { snippets } from '@ozg/gateway/reports/catalog/snippets/snippets';
import { shippedReports } from '@ozg/gateway/reports/shipped-reports';
import { buildSchema } from 'graphql';
import { codeRunner, isHere } from '../support/run-code';
import { openTestGraph, type TestGraph } from '../support/test-graph';

const run = promisify(execFile);
const runner = codeRunner();

let graph: TestGraph;
let catalog: CatalogEntry[];

beforeAll(async () => {
  graph = await openTestGraph('facts');
  const schema = buildSchema(await (await fetch(`${graph.url}/schema.graphql`)).text());
  catalog = reportCatalog(shippedReports(), schema);
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  runner[Symbol.dispose]();
});

test('programs are told every report, people are left to a page', async () => {
  const response = await fetch(`${graph.url}/reports`);
  const { reports } = (await response.json()) as { reports: CatalogEntry[] };

  expect(reports).toEqual(JSON.parse(JSON.stringify(catalog)));
  expect(reports).toHaveLength(12);
  expect(reports.find(({ name }) => name === 'projects')).toMatchObject({
    isComparable: true,
    parameters: expect.arrayContaining([
      expect.objectContaining({
        name: 'phase',
        type: 'Phase',
        isList: true,
        possible: expect.arrayContaining(['ROLLOUT']),
      }),
    ]),
  });
  const browser = await fetch(`${graph.url}/reports`, { headers: { accept: 'text/html,*/*;q=0.8' } });
  expect(browser.headers.get('content-type')).not.toContain('json');
});

test('/openapi.json is OpenAPI 3.1 for an independent validator, and tells every address', async () => {
  const text = await (await fetch(`${graph.url}/openapi.json`)).text();
  writeFileSync(join(runner.folder, 'openapi.json'), text);
  const program = `
    import { readFileSync } from 'node:fs';
    import { Validator } from '@seriousme/openapi-schema-validator';
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(readFileSync('openapi.json', 'utf8')));
    console.log(JSON.stringify({ ...result, version: validator.version }));`;
  writeFileSync(join(runner.folder, 'validate.mjs'), program);
  const { stdout } = await run(process.execPath, ['validate.mjs'], { cwd: runner.folder });
  const { paths } = JSON.parse(text) as { paths: Record<string, unknown> };

  expect(JSON.parse(stdout)).toEqual({ valid: true, version: '3.1' });
  expect(Object.keys(paths)).toEqual(catalog.flatMap(({ formats }) => formats.map(({ path }) => path)));
});

const codeOf = (title: string, name: string, search: string) => {
  const report = catalog.find((entry) => entry.name === name);
  const snippet = snippets.find((each) => each.title === title);
  if (!report || !snippet) throw new Error(`no ${title} of ${name}`);
  return snippet.code(report, `${graph.url}/reports/${name}`, search);
};

const rowsOf = async (search: string) => {
  const response = await fetch(`${graph.url}/reports/${reuse}.json?${search}`);
  return ((await response.json()) as { rows: object[] }).rows.length;
};

const reuse = 'what-a-municipality-can-reuse';
const magdeburg = 'ars=150850000000';

/** What each snippet says of the rows that it fetched; curl leaves a file, R a data frame. */
const saidBy: Record<string, (code: string) => Promise<string>> = {
  curl: async (code) => {
    await runner.run('curl', code);
    return `${readFileSync(join(runner.folder, `${reuse}.csv`), 'utf8').split('\r\n').length - 2} Zeilen\n`;
  },
  R: (code) => runner.run('R', `${code}\ncat(nrow(bericht), "Zeilen\\n")`),
  Python: (code) => runner.run('Python', code),
  TypeScript: (code) => runner.run('TypeScript', code),
};

describe.each(Object.entries(saidBy))('the snippet for %s', (title, said) => {
  const testHere = isHere(title) ? test : test.skip;

  testHere('fetches the rows as they stand', async () => {
    const wanted = await rowsOf(magdeburg);

    expect(wanted).toBeGreaterThan(5);
    expect(await said(codeOf(title, reuse, magdeburg))).toBe(`${wanted} Zeilen\n`);
  });

  testHere('fails where there are none', async () => {
    await expect(said(codeOf(title, reuse, 'ars=15'))).rejects.toMatchObject({ code: expect.any(Number) });
  });
});

test('what stands in an address ends no text of a snippet', () => {
  const search = `ministry='; rm -rf "$HOME" \`id\` \\`;
  for (const { title } of snippets) {
    const [address = ''] = /http[^?]*\?.*(?=["'])/.exec(codeOf(title, 'projects', search)) ?? [];
    expect(address).toMatch(/^[\w:/.?=;%-]+$/);
  }
});
