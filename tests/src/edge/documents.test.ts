import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTestGraph, type TestGraph } from '../support/test-graph';

const folder = mkdtempSync(join(tmpdir(), 'ozg-documents-'));
const text = 'query State($code: StateCode!) { state(code: $code) { name } }\n';
const hash = sha256(text);
const variables = { code: 'DE-ST' };
const data = { state: { name: 'Sachsen-Anhalt' } };

let open: TestGraph;
let only: TestGraph;

beforeAll(async () => {
  writeFileSync(join(folder, 'state.graphql'), text);
  open = await openTestGraph('facts', { environment: { TRUSTED_DOCUMENTS: folder } });
  only = await openTestGraph('facts', { environment: { TRUSTED_DOCUMENTS: folder, TRUSTED_DOCUMENTS_ONLY: 'true' } });
});

afterAll(async () => {
  await Promise.all([open[Symbol.asyncDispose](), only[Symbol.asyncDispose]()]);
  rmSync(folder, { recursive: true });
});

function sha256(of: string): string {
  return createHash('sha256').update(of).digest('hex');
}

async function send(graph: TestGraph, body: object) {
  const response = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json()) as { data?: object; errors?: { extensions: { code: string } }[] };
  return { status: response.status, data: answer.data, code: answer.errors?.[0]?.extensions.code };
}

const persisted = (sha256Hash: string, query?: string) => ({
  query,
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

test.each([
  ['its name', { documentId: 'state', variables }],
  ['its hash', { documentId: hash, variables }],
  ['the hash of a persisted query', { ...persisted(hash), variables }],
  ['its own text', { query: text, variables }],
])('a trusted document is asked for by %s, also where nothing else is answered', async (_how, body) => {
  expect(await send(open, body)).toEqual({ status: 200, data });
  expect(await send(only, body)).toEqual({ status: 200, data });
});

test('a trusted document comes by GET too', async () => {
  const query = new URLSearchParams({ documentId: 'state', variables: JSON.stringify(variables) });
  const response = await fetch(`${only.url}/graphql?${query}`, { headers: { 'apollo-require-preflight': '1' } });

  expect(await response.json()).toMatchObject({ data });
});

test.each([
  ['a text', { query: '{ states { name } }' }, 403, 'DOCUMENT_NOT_TRUSTED'],
  ['a text that is almost one', { query: `${text} `, variables }, 403, 'DOCUMENT_NOT_TRUSTED'],
  ['the introspection', { query: '{ __schema { types { name } } }' }, 403, 'DOCUMENT_NOT_TRUSTED'],
  ['a text to persist', persisted(sha256('{ __typename }'), '{ __typename }'), 403, 'DOCUMENT_NOT_TRUSTED'],
  ['an unknown hash', persisted('a'.repeat(64)), 400, 'DOCUMENT_UNKNOWN'],
  ['an unknown name', { documentId: '__proto__' }, 400, 'DOCUMENT_UNKNOWN'],
  ['a text under the name of another', { documentId: 'state', query: '{ states { name } }' }, 400, 'BAD_REQUEST'],
])('where nothing else is answered %s is not', async (_what, body, status, code) => {
  expect(await send(only, body)).toMatchObject({ status, code });
});

test('a persisted query is kept from the first time on, and not under the hash of another', async () => {
  const query = '{ state(code: "DE-ST") { name } }';

  expect(await send(open, persisted(sha256(query)))).toMatchObject({ status: 200, code: 'PERSISTED_QUERY_NOT_FOUND' });
  expect(await send(open, persisted(sha256(query), '{ __typename }'))).toMatchObject({ code: 'BAD_REQUEST' });
  expect(await send(open, persisted(sha256(query)))).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  expect(await send(open, persisted(sha256(query), query))).toMatchObject({ data });
  expect(await send(open, persisted(sha256(query)))).toMatchObject({ data });
});

test.each([
  ['which has a fault', 'query { nothing }', 'The trusted document "wrong" cannot be answered: Cannot query field'],
  ['which asks for too much', `{ ${'a: __typename '.repeat(31)} }`, '"wrong" cannot be answered: The document has 31'],
])('a document %s refuses the start', async (_what, wrong, message) => {
  const other = mkdtempSync(join(tmpdir(), 'ozg-documents-'));
  writeFileSync(join(other, 'wrong.graphql'), wrong);

  await expect(openTestGraph('facts', { environment: { TRUSTED_DOCUMENTS: other } })).rejects.toThrow(message);
  rmSync(other, { recursive: true });
});
