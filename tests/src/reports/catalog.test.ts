import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type CatalogEntry, reportCatalog } from '@ozg/gateway/reports/catalog/report-catalog';
import { snippets } from '@ozg/gateway/reports/catalog/snippets/snippets';
import { shippedReports } from '@ozg/gateway/reports/shipped-reports';
import { projectRoot } from '@ozg/infra/paths';
import { buildSchema } from 'graphql';
import { openTestGraph, type TestGraph } from '../support/test-graph';

const run = promisify(execFile);
// Within this package, so that the types of Node are found here.
const folder = mkdtempSync(join(projectRoot, 'tests', 'dist', 'snippets-'));

let graph: TestGraph;
let catalog: CatalogEntry[];

beforeAll(async () => {
  graph = await openTestGraph('facts');
  const schema = buildSchema(await (await fetch(`${graph.url}/schema.graphql`)).text());
  catalog = reportCatalog(shippedReports(), schema);
});
afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
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
  writeFileSync(join(folder, 'openapi.json'), text);
  const program = `
    import { readFileSync } from 'node:fs';
    import { Validator } from '@seriousme/openapi-schema-validator';
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(readFileSync('openapi.json', 'utf8')));
    console.log(JSON.stringify({ ...result, version: validator.version }));`;
  writeFileSync(join(folder, 'validate.mjs'), program);
  const { stdout } = await run(process.execPath, ['validate.mjs'], { cwd: folder });
  const { paths } = JSON.parse(text) as { paths: Record<string, unknown> };

  expect(JSON.parse(stdout)).toEqual({ valid: true, version: '3.1' });
  expect(Object.keys(paths)).toEqual(catalog.flatMap(({ formats }) => formats.map(({ path }) => path)));
});

const codeOf = (language: string, name: string, search: string) => {
  const report = catalog.find((entry) => entry.name === name);
  const snippet = snippets.find((each) => each.language === language);
  if (!report || !snippet) throw new Error(`no ${language} of ${name}`);
  return snippet.code(report, `${graph.url}/reports/${name}`, search);
};

const rowsOf = async (search: string) => {
  const response = await fetch(`${graph.url}/reports/${reuse}.json?${search}`);
  return ((await response.json()) as { rows: object[] }).rows.length;
};

/** How a snippet is run, and told how many rows it fetched, by the name of the report. */
const tools: Record<string, { command: string; rowsOf(code: string, name: string): Promise<string> }> = {
  bash: {
    command: 'curl',
    rowsOf: async (code, name) => {
      await run('bash', ['-c', code], { cwd: folder });
      return `${readFileSync(join(folder, `${name}.csv`), 'utf8').split('\r\n').length - 2} Zeilen\n`;
    },
  },
  python: { command: 'python3', rowsOf: async (code) => (await run('python3', ['-c', code])).stdout },
  r: {
    command: 'Rscript',
    rowsOf: async (code) => (await run('Rscript', ['-e', `${code}\ncat(nrow(bericht), "Zeilen\\n")`])).stdout,
  },
};

// A machine needs none of them for the rest of the tests.
const isHere = (command: string) => spawnSync(command, ['--version']).status === 0;

const reuse = 'what-a-municipality-can-reuse';
const magdeburg = 'ars=150850000000';

describe.each(Object.entries(tools))('the snippet for %s', (language, { command, rowsOf: fetched }) => {
  (isHere(command) ? test : test.skip)('fetches the rows as they stand', async () => {
    const wanted = await rowsOf(magdeburg);

    expect(wanted).toBeGreaterThan(5);
    expect(await fetched(codeOf(language, reuse, magdeburg), reuse)).toBe(`${wanted} Zeilen\n`);
  });

  (isHere(command) ? test : test.skip)('fails where there are none', async () => {
    await expect(fetched(codeOf(language, reuse, 'ars=15'), reuse)).rejects.toMatchObject({ code: expect.any(Number) });
  });
});

test('the snippet for TypeScript is typed and fetches the rows as they stand', async () => {
  writeFileSync(join(folder, 'snippet.mts'), codeOf('typescript', reuse, magdeburg));
  const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
  const options = '--module node20 --target es2022 --strict --types node --ignoreConfig snippet.mts';
  await run(process.execPath, [compiler, ...options.split(' ')], { cwd: folder });
  const { stdout } = await run(process.execPath, ['snippet.mjs'], { cwd: folder });

  expect(stdout).toBe(`${await rowsOf(magdeburg)} Zeilen\n`);
});

test('what stands in an address ends no text of a snippet', () => {
  const search = `ministry='; rm -rf "$HOME" \`id\` \\`;
  for (const { language } of snippets) {
    const [address = ''] = /http[^?]*\?.*(?=["'])/.exec(codeOf(language, 'projects', search)) ?? [];
    expect(address).toMatch(/^[\w:/.?=;%-]+$/);
  }
});
