import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { catalogue, sample } from '../support/importing';
import { runOzg } from '../support/ozg';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;
const folder = mkdtempSync(join(tmpdir(), 'ozg-command-'));

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

const ozg = (...args: string[]) => runOzg(graph.databaseUrl, folder, args);

test('an import: the result on stdout, the rejects in a table that no spreadsheet runs, exit code 3', async () => {
  const file = catalogue('99999951001000,Gut,4,,', '99999952001000,Schlecht,-2+3,,');
  const run = await ozg('import', 'catalog', file, '--as-of', '2026-10-01', '--provenance', 'synthetic');

  expect(run).toMatchObject({
    code: 3,
    out: expect.stringContaining('1 created, 0 changed, 0 retired, 1 rejected of 2'),
  });
  expect(run.err).toContain('services.csv.rejects.csv');
  expect(run.err).toContain('data quality:');
  expect(readFileSync(join(folder, 'services.csv.rejects.csv'), 'utf8')).toMatch(
    /^line,column,value,code,reason\n3,typ,'-2\+3,UNKNOWN_WORD,/,
  );
});

test('as JSON, one object per line and nothing else on stdout', async () => {
  const file = catalogue('99999953001000,Neu,4,,');
  const run = await ozg(
    'import',
    'catalog',
    file,
    '--as-of',
    '2026-10-02',
    '--json',
    '--dry-run',
    '--max-retired',
    '100',
  );

  expect(run).toMatchObject({ code: 0, err: '' });
  expect(
    run.out
      .trimEnd()
      .split('\n')
      .map((line) => Object.keys(JSON.parse(line))[0]),
  ).toEqual(['change', 'change', 'run']);
});

const refusals: [what: string, args: string[], code: number, says: string][] = [
  ['a kind that is none', ['import', 'laws2', 'x.csv'], 2, 'laws2'],
  ['a day that is none', ['import', 'laws', 'x.csv', '--as-of', '1.10.2026'], 2, 'YYYY-MM-DD'],
  ['a snapshot with an option it does not have', ['import', 'snapshot', 'x.sqlite', '--dry-run'], 2, 'dryRun'],
  ['a register with an option of snapshots', ['import', 'laws', 'x.csv', '--replace'], 2, 'replace'],
  ['a file that is not there', ['import', 'laws', 'nowhere.csv'], 1, 'NOT_READABLE'],
  ['an edition without a day', ['import', 'laws', sample('laws.csv')], 1, 'AS_OF_MISSING'],
];

test.each(refusals)('%s ends with its own exit code and says why on stderr', async (_what, args, code, says) => {
  const run = await ozg(...args);

  expect(run).toMatchObject({ code, out: '', err: expect.stringContaining(says) });
});

test('the rejects never overwrite the imported file', async () => {
  const file = join(folder, 'self.csv');
  writeFileSync(file, 'leika_key,name,typ,ozg_id,legal_basis\n1,x,4,,\n');
  const run = await ozg('import', 'catalog', file, '--as-of', '2026-10-03', '--rejects', 'self.csv');

  expect(run.code).toBe(1);
  expect(readFileSync(file, 'utf8')).toContain('leika_key,name');
});

test('everything goes out and comes back as one file', async () => {
  const out = await ozg('export', 'all.sqlite');
  const full = await ozg('import', 'snapshot', 'all.sqlite');
  const back = await ozg('import', 'snapshot', 'all.sqlite', '--replace', '--by', 'MID');
  const { data } = await graph.ask(
    '{ importRuns(first: 1) { nodes { kind status importedBy fileName } } ozgServices { totalCount } }',
  );

  expect(out).toMatchObject({ code: 0, out: expect.stringMatching(/^all\.sqlite: \d+ rows of \d+ tables\n$/) });
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('NOT_EMPTY') });
  expect(back.code).toBe(0);
  expect(data.importRuns.nodes).toEqual([
    { kind: 'SNAPSHOT', status: 'APPLIED', importedBy: 'MID', fileName: 'all.sqlite' },
  ]);
  expect(data.ozgServices.totalCount).toBe(74);
});
