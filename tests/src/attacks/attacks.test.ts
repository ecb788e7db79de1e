import { openTestGraph, type TestGraph } from '../support/test-graph';
import type { Message } from './attack';
import { deliver, type Reply } from './deliver';
import { directives, floods, fragments, introspection } from './document-attacks';
import { operations, pages } from './operation-attacks';
import { bodies, forms } from './transport-attacks';
import { variables } from './value-attacks';
import { persistedQueries, wires } from './wire-attacks';

const kinds = {
  floods,
  fragments,
  directives,
  introspection,
  variables,
  pages,
  operations,
  bodies,
  forms,
  wires,
  persistedQueries,
};

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

// What is asked for the third time is compiled.
const TIMES = 3;

describe.each(Object.entries(kinds))('%s', (_kind, attacks) => {
  test.each(attacks)('$name', async ({ send, status, code, atMostKb = 4 }) => {
    const [reply, neighbour] = await Promise.all([
      deliverOften(send, status),
      graph.ask('{ state(code: "DE-ST") { name } }'),
    ]);

    expect([reply.status, codesOf(reply.text)]).toEqual([status, code ? expect.arrayContaining([code]) : []]);
    expect(reply.text.length).toBeLessThan(atMostKb * 1024);
    expect(reply.text).not.toMatch(/Did you mean|INTERNAL_SERVER_ERROR|node_modules|\bat .*:\d+:\d+|select |postgres:/);
    expect(neighbour).toMatchObject({ status: 200, data: { state: { name: 'Sachsen-Anhalt' } }, errors: [] });
  });
});

/** The last reply; what is carried out is so as often as it takes to be compiled. */
async function deliverOften(send: Message, status: number): Promise<Reply> {
  const before = status === 200 ? TIMES - 1 : 0;
  for (let time = 0; time < before; time += 1) await deliver(graph.url, send);
  return deliver(graph.url, send);
}

test('nothing of what was sent stays: objects of this process are as they were', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect('isAdmin' in {}).toBe(false);
});

function codesOf(text: string): unknown[] {
  if (!text.startsWith('{')) return [];
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  return errors.map(({ extensions }) => extensions.code);
}
