import { serverAudits } from 'graphql-http';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

const audits = serverAudits({
  url: () => `${graph.url}/graphql`,
  // A query by GET says with this header that no foreign page sent it.
  fetchFn: (url: string, init: RequestInit = {}) =>
    fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': 'yes' } }),
});

test('there are 61 audits of GraphQL over HTTP', () => {
  expect(audits).toHaveLength(61);
});

test.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: the server $name', async ({ fn }) => {
  expect(await fn()).toMatchObject({ status: 'ok' });
});
