import { openTestGraph, type TestGraph } from '../support/test-graph';

// A subgraph interprets an operation twice, and compiles it then.
const OFTEN = 4;

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('synthetic');
});

afterAll(() => graph[Symbol.asyncDispose]());

test.each([
  ['values with another name inside', '{ changes(since: "2020-01-01", first: 100) { nodes { id property } } }'],
  [
    'values as the columns have them',
    '{ projects(first: 100) { nodes { id phase priority level startedOn availableOnline } } }',
  ],
  ['times', '{ projects(first: 20) { nodes { phaseChanges { to changedOn recordedAt } } } }'],
])('operations that show %s are answered alike, interpreted and compiled', async (_, query) => {
  const answers = [];
  for (let time = 0; time < OFTEN; time += 1) answers.push(await graph.ask(query));

  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
});
