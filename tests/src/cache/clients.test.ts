import { createHash } from 'node:crypto';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts', { isCaching: true });
});

afterAll(() => graph[Symbol.asyncDispose]());

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  const address = `${graph.url}/graphql?${new URLSearchParams({ query })}`;
  return fetch(address, { headers: { 'apollo-require-preflight': 'yes', ...headers } });
}

async function kept(query: string): Promise<Response> {
  for (;;) {
    const response = await get(query);
    if (response.headers.get('etag')) return response;
    await response.text();
  }
}

test('a client that holds an answer asks whether it still holds, and is sent nothing then', async () => {
  const whole = await kept('{ topicAreas { code } }');
  const etag = whole.headers.get('etag') ?? '';
  const again = await get('{ topicAreas { code } }', { 'if-none-match': etag });
  const other = await get('{ topicAreas { code } }', { 'if-none-match': '"another"' });

  expect(whole.headers.get('cache-control')).toBe('public, no-cache');
  expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
  expect([other.status, await other.text()]).toEqual([200, await whole.text()]);
});

test.each([
  ['a short', '{ topicAreas { label } }'],
  ['a long', '{ ozgServices(first: 100) { nodes { ozgId name } } }'],
])('%s answer from memory is byte for byte the one that was made, in the form that is asked for', async (_, query) => {
  const made = await get(query);
  const again = await kept(query);
  const bytes = Buffer.from(await again.arrayBuffer());
  const form = await get(query, { accept: 'application/graphql-response+json' });

  expect(bytes.toString()).toMatch(/[äöüß]/);
  expect(again.headers.get('etag')).toBe(`"${createHash('sha256').update(bytes).digest('base64url')}"`);
  expect(Buffer.from(await made.arrayBuffer())).toEqual(bytes);
  expect(again.headers.get('content-type')).toBe(made.headers.get('content-type'));
  expect(form.headers.get('content-type')).toContain('application/graphql-response+json');
});

test('what is wrong is not kept', async () => {
  for (const query of ['{ nothing }', '{ projects(first: 0) { totalCount } }']) {
    await (await get(query)).text();
    const again = await get(query);
    expect([again.headers.get('etag'), again.headers.get('cache-control')]).toEqual([null, 'no-store']);
    await again.text();
  }
});
