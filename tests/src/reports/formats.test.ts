import { setTimeout as pause } from 'node:timers/promises';
import { shippedReports } from '@ozg/gateway/reports/shipped-reports';
import { administer } from '@ozg/shared/testing/test-database';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { expected, opened, readBack } from './read-back';
import { type ReportClient, reportClient } from './report-client';

const FORMULA = '=HYPERLINK("http://127.0.0.1","x")';

let graph: TestGraph;
let reports: ReportClient;

beforeAll(async () => {
  graph = await openTestGraph('facts', { isCaching: true });
  reports = reportClient(graph);
  const titles = ['+49', '@SUM(A1)', '-1+1', FORMULA, 'zwei\nZeilen; "Zitat", Komma'];
  for (const [at, title] of titles.entries()) {
    const project = `(select id from tracking.project order by id offset ${at} limit 1)`;
    await administer(`update tracking.project set title = '${title}' where id = ${project}`, graph.databaseUrl);
  }
});
afterAll(() => graph[Symbol.asyncDispose]());

const all = [...shippedReports().values()];
const examples = (name: string) =>
  (shippedReports().get(name)?.parameters ?? [])
    .filter(({ example, isRequired }) => example && isRequired)
    .map(({ name: parameter, example = '' }) => `${parameter}=${encodeURIComponent(example)}`)
    .join('&');

test.each(all.map(({ name }) => name))('%s holds the same rows in each format, for every reader', async (name) => {
  const query = examples(name);
  const document = await reports.json(`${name}.json?${query}`);
  const bodies = await Promise.all(
    ['csv', 'xlsx', 'parquet'].map(async (format) => (await reports.get(`${name}.${format}?${query}`)).body),
  );
  const [csv, xlsx, parquet] = bodies as [Buffer, Buffer, Buffer];
  const { body: excel } = await reports.get(`${name}.csv?${query}&excel=de`);

  const names = document.columns.map((column) => column.name);
  for (const row of document.rows) expect(Object.keys(row)).toEqual(names);
  expect(readBack.csv(csv)).toEqual(expected.csv(document));
  expect(readBack.excelCsv(excel)).toEqual(expected.excelCsv(document));
  expect(await readBack.xlsx(xlsx)).toEqual(expected.typed(document));
  expect(await readBack.parquet(parquet)).toEqual(expected.typed(document));
  // Without phases nothing of the facts is of high priority.
  if (name !== 'high-priority-not-moving') expect(document.rows).not.toEqual([]);
});

test.each(all)('$name is known again by its keys, and asks what any client may', async (report) => {
  const { rows, parameters } = await reports.json(`${report.name}.json?${examples(report.name)}`);
  const keys = rows.map((row) => JSON.stringify(report.keys.map((key) => row[key])));
  const { errors } = await graph.ask(report.operation.text, { ...parameters, first: report.pageSize });

  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  expect(errors).toEqual([]);
});

test('formulas, line ends, keys and days are what spreadsheet programs take them for', async () => {
  const sheet = (await opened((await reports.get('projects.xlsx')).body)).getWorksheet('Daten');
  const words = (await opened((await reports.get('projects.xlsx')).body)).getWorksheet('Datenwörterbuch');
  const csv = String((await reports.get('projects.csv')).body);
  const excel = (await reports.get('what-a-municipality-can-reuse.csv?ars=150850000000&excel=de')).body;
  const cells = (sheet?.getColumn(2).values ?? []) as unknown[];
  const at = cells.indexOf(FORMULA);

  expect(sheet?.getCell(at, 2)).toMatchObject({ type: 3, formula: undefined, numFmt: '@' });
  expect(sheet?.getColumn(20).values.find((value) => value instanceof Date)).toEqual(new Date('2024-04-01T00:00:00Z'));
  expect(words?.getColumn(2).values).toEqual(expect.arrayContaining(['Alle Projekte', 'sourceKind']));
  expect(csv).toContain(`,"'=HYPERLINK(""http://127.0.0.1"",""x"")",`);
  expect(csv).toContain(`,"zwei\nZeilen; ""Zitat"", Komma",`);
  expect(csv.split('\r\n')).toHaveLength(20 + 2);
  expect(csv).not.toMatch(/^\uFEFF/);
  expect(String(excel)).toMatch(/^\uFEFFTeil;ARS;/);
  expect(String(excel)).toContain(';"=""150850000000""";');
});

test('a share is that of a figure in the whole, and of nothing there is none', async () => {
  const { rows } = await reports.json('ministry-overview.json?staleBefore=2100-01-01');
  const wanted = rows.map(({ notReportedCount, projectCount }) =>
    projectCount ? Number(notReportedCount) / Number(projectCount) : null,
  );

  expect(rows.map(({ notReportedShare }) => notReportedShare)).toEqual(
    wanted.map((share) => (share === null ? null : expect.closeTo(share, 4))),
  );
  expect(new Set(wanted)).toEqual(new Set([null, expect.any(Number)]));
});

test('who has a report already is told so, until the data change', async () => {
  const first = await reports.get('projects.csv?state=DE-ST');
  const etag = first.headers.get('etag') ?? '';
  const again = await reports.get('projects.csv?state=DE-ST', { 'if-none-match': `"x", ${etag}` });
  const other = await reports.get('projects.csv', { 'if-none-match': etag });
  const head = await reports.get('projects.csv?state=DE-ST', {}, 'HEAD');
  await administer("update tracking.project set note = 'x'", graph.databaseUrl);
  await pause(200);
  const changed = await reports.get('projects.csv?state=DE-ST', { 'if-none-match': etag });

  expect([again.status, again.body.length, other.status, changed.status]).toEqual([304, 0, 200, 200]);
  expect(head.body).toHaveLength(0);
  expect(head.headers.get('etag')).toBe(etag);
  expect(head.headers.get('content-length')).toBe(String(first.body.length));
  expect(changed.headers.get('etag')).not.toBe(etag);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(first.headers.get('content-disposition')).toMatch(
    /^attachment; filename="projects-(\d{4}-\d\d-\d\d)\.csv"; filename\*=UTF-8''Alle%20Projekte%20\1\.csv$/,
  );
});

test('what is known already is not asked of the graph again', async () => {
  const { headers } = await reports.get('ministry-overview.json');
  const statements: string[] = [];
  const silence = graph.subgraphs.map(({ db }) => db.listen((text) => statements.push(text)));
  const { status } = await reports.get('ministry-overview.json', { 'if-none-match': headers.get('etag') ?? '' });
  for (const stop of silence) stop();

  expect([status, statements]).toEqual([304, []]);
});
