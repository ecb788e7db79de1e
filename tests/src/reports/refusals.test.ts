import { administer } from '@ozg/shared/testing/test-database';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { type ReportClient, reportClient } from './report-client';

let graph: TestGraph;
let reports: ReportClient;

beforeAll(async () => {
  graph = await openTestGraph('facts');
  reports = reportClient(graph);
});
afterAll(() => graph[Symbol.asyncDispose]());

test.each<[file: string, status: number, code: string, says: RegExp]>([
  ['nothing.csv', 404, 'REPORT_UNKNOWN', /possible.*"projects"/],
  ['%E0%A4%A.csv', 404, 'REPORT_UNKNOWN', /cannot be read/],
  ['projects.docx', 404, 'REPORT_FORMAT_UNKNOWN', /possible":\["csv","xlsx","json","parquet"\]/],
  ['projects.csv?stichtag=2026-10-01', 400, 'REPORT_PARAMETER_UNKNOWN', /possible":\["asOf".*"compare","excel"\]/],
  ['time-series.csv?compare=2026-10-01', 400, 'REPORT_PARAMETER_UNKNOWN', /possible":\["from","until","states"/],
  ['projects.csv?first=1000', 400, 'REPORT_PARAMETER_UNKNOWN', /parameter .{2}first/],
  ['projects.csv?asOf=2026-02-30', 400, 'INVALID_DATE', /"asOf.*2026-10-01/],
  ['projects.csv?compare=gestern', 400, 'INVALID_DATE', /gestern/],
  ['projects.csv?state=DE-ST,ST', 400, 'MALFORMED_KEY', /DE-ST/],
  ['projects.csv?phase=DONE', 400, 'BAD_USER_INPUT', /possible":\["NOT_STARTED"/],
  ['projects.csv?ministry=%00', 400, 'BAD_USER_INPUT', /character/],
  [`projects.csv?ministry=${'x'.repeat(201)}`, 400, 'BAD_USER_INPUT', /200/],
  ['projects.csv?asOf=2026-10-01&asOf=2026-10-02', 400, 'BAD_USER_INPUT', /twice/],
  ['projects.csv?excel=en', 400, 'BAD_USER_INPUT', /possible":\["de"\]/],
  ['projects.xlsx?excel=de', 400, 'REPORT_PARAMETER_UNKNOWN', /csv only/],
  ['what-a-municipality-can-reuse.csv', 400, 'BAD_USER_INPUT', /"ars.*Kommune.*missing/],
  ['what-a-municipality-can-reuse.csv?ars=15003', 400, 'MALFORMED_KEY', /twelve digits/],
  ['what-a-municipality-can-reuse.csv?ars=999999999999', 404, 'REPORT_SUBJECT_UNKNOWN', /ars/],
])('%s is a problem that says what is possible', async (file, status, code, says) => {
  const answer = await reports.get(file);

  expect(answer).toMatchObject({ status, json: { status, code } });
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  expect(answer.body.toString()).toMatch(says);
});

test('what is empty, as forms send it, is left out', async () => {
  expect((await reports.json('projects.json?asOf=&state=&phase=')).parameters).toEqual({});
});

test('a report is fetched, not sent', async () => {
  const answer = await reports.get('projects.csv', {}, 'POST');

  expect(answer).toMatchObject({ status: 405, json: { code: 'METHOD_NOT_ALLOWED' } });
  expect(answer.headers.get('allow')).toBe('GET, HEAD');
});

test('with a part of the graph down there is no half report but none', async () => {
  await administer('alter table responsibility.ministry rename to gone', graph.databaseUrl);
  const broken = await Promise.all(
    ['csv', 'xlsx', 'json', 'parquet'].map((format) => reports.get(`projects.${format}`)),
  );
  const whole = await reports.get('time-series.csv');
  await administer('alter table responsibility.gone rename to ministry', graph.databaseUrl);
  const mended = await reports.get('projects.csv');

  for (const { status, json } of broken) {
    expect({ status, json }).toMatchObject({ status: 503, json: { code: 'REPORT_INCOMPLETE' } });
    expect(json.title).toContain('"responsibility"');
  }
  expect([whole.status, mended.status]).toEqual([200, 200]);
});
