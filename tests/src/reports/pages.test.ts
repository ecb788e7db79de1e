import { openTestGraph, type TestGraph } from '../support/test-graph';
import { expected, readBack, type ReportDocument } from './read-back';
import { type ReportClient, reportClient } from './report-client';

const [THEN, NOW] = ['2026-06-30', '2026-10-31'];

let graph: TestGraph;
let reports: ReportClient;

beforeAll(async () => {
  graph = await openTestGraph('synthetic');
  reports = reportClient(graph);
});
afterAll(() => graph[Symbol.asyncDispose]());

test('more than 10,000 projects are one report, each once and marked as made up', async () => {
  const { data } = await graph.ask('{ projects { totalCount } }');
  const { rows } = await reports.json('projects.json');
  const ids = new Set(rows.map(({ projectId }) => projectId));

  expect(data.projects.totalCount).toBeGreaterThan(10_000);
  expect([rows.length, ids.size]).toEqual([data.projects.totalCount, data.projects.totalCount]);
  expect(rows.filter(({ sourceKind }) => sourceKind === 'SYNTHETIC').length).toBeGreaterThanOrEqual(10_000);
});

test('sections that end on different pages are whole, each row once', async () => {
  const { rows } = await reports.json('contradictions.json');
  const { data } = await graph.ask(`{
    offline: projects(filter: { state: ["DE-ST"], phase: [COMPLETED], availableOnline: false }) { totalCount }
    online: projects(filter: { state: ["DE-ST"], phase: [NOT_STARTED], availableOnline: true }) { totalCount }
    noNeed: projects(filter: { state: ["DE-ST"], priority: [NO_NEED] }) { totalCount }
    nobody: projects(filter: { state: ["DE-ST"], hasMinistry: false }) { totalCount }
  }`);
  const keys = new Set(rows.map(({ section, projectId }) => `${section} ${projectId}`));
  const sum = Object.values(data as Record<string, { totalCount: number }>).reduce(
    (all, { totalCount }) => all + totalCount,
    0,
  );

  expect(rows.length).toBeGreaterThan(100);
  expect([rows.length, keys.size]).toEqual([sum, sum]);
});

const phasesOn = async (query: string, day: string) => {
  const { rows } = await reports.json(`projects.json?${query}&asOf=${day}`);
  return new Map(rows.map(({ projectId, phase }) => [projectId, phase]));
};

/** Holds each row of a comparison against the report of either day. */
async function checked(query: string): Promise<{ document: ReportDocument; changes: Set<unknown> }> {
  const document = await reports.json(`projects.json?${query}&asOf=${NOW}&compare=${THEN}`);
  const [before, after] = [await phasesOn(query, THEN), await phasesOn(query, NOW)];
  expect(document.rows).toHaveLength(new Set([...before.keys(), ...after.keys()]).size);
  for (const { projectId = null, phase, phaseBefore, phaseDifference, change } of document.rows) {
    expect([phase, phaseBefore]).toEqual([after.get(projectId) ?? null, before.get(projectId) ?? null]);
    expect(phaseDifference).toBe(phase === phaseBefore ? null : `${phaseBefore ?? '–'} → ${phase ?? '–'}`);
    if (!before.has(projectId)) expect(change).toBe('NEW');
    else if (!after.has(projectId)) expect(change).toBe('GONE');
    else if (phase !== phaseBefore) expect(change).toBe('CHANGED');
  }
  return { document, changes: new Set(document.rows.map(({ change }) => change)) };
}

test('a comparison tells of each project what was on the former day', async () => {
  const { data } = await graph.ask(
    '{ projects(filter: { state: ["DE-ST"] }) { facets { ministry { value count } } } }',
  );
  const counts: { value: string | null; count: number }[] = data.projects.facets.ministry;
  const some = counts
    .filter(({ value, count }) => value && count > 100)
    .toSorted((one, other) => one.count - other.count);
  const { document, changes } = await checked(`ministry=${some[0]?.value}`);
  const query = `ministry=${some[0]?.value}&asOf=${NOW}&compare=${THEN}`;

  expect(changes).toEqual(new Set(['CHANGED', 'UNCHANGED']));
  expect(readBack.csv((await reports.get(`projects.csv?${query}`)).body)).toEqual(expected.csv(document));
  expect(await readBack.xlsx((await reports.get(`projects.xlsx?${query}`)).body)).toEqual(expected.typed(document));
});

test('what has come into a report since, or has left it, is shown as such', async () => {
  const { changes } = await checked('state=DE-ST&phase=ROLLOUT');

  expect([...changes]).toEqual(expect.arrayContaining(['NEW', 'GONE', 'UNCHANGED']));
});

test('figures are compared by their difference', async () => {
  const { rows, columns } = await reports.json(`ministry-overview.json?asOf=${NOW}&compare=${THEN}`);
  const moved = rows.filter(({ completedDifference }) => completedDifference !== 0);

  expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(['completedBefore', 'completedDifference']));
  expect(moved.length).toBeGreaterThan(0);
  for (const { completed, completedBefore, completedDifference } of rows) {
    expect(completedDifference).toBe(Number(completed) - Number(completedBefore));
  }
});
