import { setTimeout as pause } from 'node:timers/promises';
import { administer } from '@ozg/shared/testing/test-database';
import { type InterruptedGraph, openInterruptedGraph } from './interrupted-graph';

let graph: InterruptedGraph;

beforeAll(async () => {
  graph = await openInterruptedGraph();
});
afterEach(() => expect(graph.leftFiles()).toEqual([]));
afterAll(() => graph[Symbol.asyncDispose]());

const change = async (statement: string) => {
  await administer(statement, graph.databaseUrl);
  await pause(200);
};

test('what changes between two pages is in the whole report', async () => {
  const asked: number[] = [];
  const { rows } = await graph.make('projects', async (page) => {
    asked.push(page);
    if (page === 1) await change("update tracking.project set title = title || ' (neu)'");
  });

  expect(rows.length).toBeGreaterThan(200);
  expect(rows.filter(({ title }) => !String(title).endsWith(' (neu)'))).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
});

test('while the data keep changing nobody is given a mixture', async () => {
  const made = graph.make('projects', (page) => change(`update tracking.project set note = 'Seite ${page}'`));

  await expect(made).rejects.toMatchObject({ extensions: { code: 'REPORT_UNSTABLE' } });
});

test('what fails after the first page leaves no half report', async () => {
  const made = graph.make('projects', async (page) => {
    if (page === 1) await administer('alter table responsibility.ministry rename to gone', graph.databaseUrl);
  });

  await expect(made).rejects.toMatchObject({ extensions: { code: 'REPORT_INCOMPLETE' } });
  await administer('alter table responsibility.gone rename to ministry', graph.databaseUrl);
});
