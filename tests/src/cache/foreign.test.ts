import { setTimeout as pause } from 'node:timers/promises';
import { compose, type ComposedGraph, type SmallSubgraph } from '../execution/composed';

let graph: ComposedGraph;

const subgraph = (field: string, headers?: Record<string, string>, ms = 0): SmallSubgraph => ({
  typeDefs: `type Query { ${field}: Float! }`,
  resolvers: { Query: { [field]: () => pause(ms, Math.random()) } },
  headers,
});

beforeAll(async () => {
  graph = await compose({
    silent: subgraph('silent'),
    private: subgraph('private', { 'cache-control': 'private, max-age=60' }),
    short: subgraph('short', { 'cache-control': 'public, max-age=2' }),
    slow: subgraph('slow', undefined, 1000),
    long: subgraph('long', { 'cache-control': 'max-age=60' }),
  });
});

afterAll(() => graph[Symbol.asyncDispose]());

async function ask(query: string): Promise<Record<string, number>> {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return ((await response.json()) as { data: Record<string, number> }).data;
}

test('what a foreign subgraph answers is kept as long as it allows, and its neighbours no longer than it', async () => {
  const queries = ['{ silent }', '{ private }', '{ short }', '{ long }', '{ short long }'];
  const first = await Promise.all(queries.map(ask));
  const soon = await Promise.all(queries.map(ask));
  await pause(2200);
  const later = await Promise.all(queries.map(ask));

  expect(queries.filter((_, at) => JSON.stringify(soon[at]) === JSON.stringify(first[at]))).toEqual([
    '{ short }',
    '{ long }',
    '{ short long }',
  ]);
  expect(queries.filter((_, at) => JSON.stringify(later[at]) === JSON.stringify(first[at]))).toEqual(['{ long }']);
});

test('the same question that several ask at once goes to the subgraphs once', async () => {
  graph.asked.length = 0;
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask('{ silent slow }')));

  expect(graph.asked.map(({ subgraph: name }) => name).toSorted()).toEqual(['silent', 'slow']);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
});
