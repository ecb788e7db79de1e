import { openTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('facts');
});

afterAll(() => graph[Symbol.asyncDispose]());

const post = (body: string, type = 'application/json') =>
  fetch(`${graph.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });

describe('a wrong request is told what to do', () => {
  test.each([
    ['an OZG-ID that is none', '{ ozgService(ozgId: "169") { name } }', 400, 'MALFORMED_KEY', 'like "10169"'],
    ['a LeiKa key as a number', '{ leikaService(leikaKey: 99050012104000) { name } }', 400, 'MALFORMED_KEY', 'as text'],
    ['an ARS that is too short', '{ municipality(ars: "15003") { name } }', 400, 'MALFORMED_KEY', 'twelve digits'],
    ['a state without its prefix', '{ state(code: "ST") { name } }', 400, 'MALFORMED_KEY', 'like "DE-ST"'],
    [
      'a malformed key in a filter',
      '{ projects(filter: { ozgId: ["x"] }) { totalCount } }',
      400,
      'MALFORMED_KEY',
      '10169',
    ],
    [
      'a day that does not exist',
      '{ phaseChanges(filter: { changedFrom: "2026-02-30" }) { totalCount } }',
      400,
      'INVALID_DATE',
      '2026-10-01',
    ],
    [
      'a time without its offset',
      '{ importRuns(filter: { startedFrom: "2026-11-01 08:00" }) { totalCount } }',
      400,
      'INVALID_DATE',
      '2026-10-01T08:00:00Z',
    ],
    [
      'an unknown value of an enumeration',
      '{ projects(filter: { phase: [DONE] }) { totalCount } }',
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'DONE',
    ],
    ['an unknown field', '{ project(id: "x") { titel } }', 400, 'GRAPHQL_VALIDATION_FAILED', 'titel'],
    ['no GraphQL', '{ projects', 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['first: 0', '{ projects(first: 0) { totalCount } }', 200, 'PAGE_SIZE_OUT_OF_RANGE', '100'],
    ['first: -1', '{ projects(first: -1) { totalCount } }', 200, 'PAGE_SIZE_OUT_OF_RANGE', '100'],
    ['first: 1000', '{ projects(first: 1000) { totalCount } }', 200, 'PAGE_SIZE_OUT_OF_RANGE', '100'],
    ['a broken cursor', '{ projects(after: "abc") { nodes { id } } }', 200, 'INVALID_CURSOR', 'does not belong'],
    [
      'four groupings',
      '{ projects { counts(by: [PHASE, STATE, LEVEL, MINISTRY]) { count } } }',
      200,
      'TOO_MANY_GROUPINGS',
      'three',
    ],
  ])('%s', async (_what, query, status, code, hint) => {
    const answer = await graph.ask(query);

    expect(answer.status).toBe(status);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors[0]?.extensions).toMatchObject({
      code,
      remedy: expect.any(String),
      requestId: expect.any(String),
    });
    expect(`${answer.errors[0]?.message} ${answer.errors[0]?.extensions['remedy']}`).toContain(hint);
  });

  test('the same key is refused in a variable', async () => {
    const { status, errors } = await graph.ask('query($id: OzgId!) { ozgService(ozgId: $id) { name } }', {
      id: '9,91E+13',
    });

    expect([status, errors[0]?.extensions['code']]).toEqual([400, 'MALFORMED_KEY']);
  });

  test('a cursor of another list or order is refused, and the rest of the request is answered', async () => {
    const { data } = await graph.ask('{ ozgServices(first: 1) { pageInfo { endCursor } } }');
    const answer = await graph.ask(
      `query($after: String) {
        foreign: projects(after: $after) { nodes { id } }
        reordered: ozgServices(after: $after, orderBy: [{ field: OZG_ID }]) { nodes { ozgId } }
        ofParent: topicArea(code: "bildung") { services(after: $after) { nodes { ozgId } } }
        empty: ozgServices(after: "") { nodes { ozgId } }
        own: ozgServices(first: 1, after: $after) { nodes { ozgId } }
      }`,
      { after: data.ozgServices.pageInfo.endCursor },
    );

    expect(answer.errors.map(({ path, extensions }) => `${path?.[0]} ${extensions['code']}`).toSorted()).toEqual([
      'empty INVALID_CURSOR',
      'foreign INVALID_CURSOR',
      'ofParent INVALID_CURSOR',
      'reordered INVALID_CURSOR',
    ]);
    expect(answer.data).toMatchObject({ foreign: null, reordered: null, own: { nodes: [expect.anything()] } });
  });

  test.each([
    ['{', 400, 'INVALID_JSON', 'not JSON'],
    [JSON.stringify({ query: `{ a: __typename #${'x'.repeat(300_000)}` }), 413, 'BODY_TOO_LARGE', '100 KB'],
    [JSON.stringify({}), 400, 'BAD_REQUEST', 'body'],
  ])('a body that is no request: %.20s', async (body, status, code, hint) => {
    const response = await post(body);
    const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };

    expect(response.status).toBe(status);
    expect(errors[0]?.extensions).toMatchObject({ code, remedy: expect.any(String) });
    expect(errors[0]?.message).toContain(hint);
  });

  test("a form cannot ask, so that no foreign page does it in a reader's name", async () => {
    const response = await post('query=%7B__typename%7D', 'application/x-www-form-urlencoded');

    expect(response.status).toBe(415);
  });
});

test('null for an argument with a default means the default', async () => {
  const { data, errors } = await graph.ask(
    `query($first: Int, $direction: SortDirection) {
      states { code }
      projects(first: $first, orderBy: [{ field: TITLE, direction: $direction }]) { nodes { id } }
    }`,
    { first: null, direction: null },
  );

  expect(errors).toEqual([]);
  expect(data.projects.nodes).toHaveLength(20);
});

test('a character that no text can hold is the fault of who sent it', async () => {
  const { data, errors } = await graph.ask('query($id: ID!) { project(id: $id) { title } states { code } }', {
    id: 'a\u0000b',
  });

  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  expect([data.project, data.states.length]).toEqual([null, 16]);
});

test('unknown keys answer null without an error', async () => {
  const { data, errors } = await graph.ask(`{
    ozgService(ozgId: "99999") { name }
    leikaService(leikaKey: "00000000000000") { name }
    municipality(ars: "990000000000") { name }
    state(code: "DE-XX") { name }
    ministry(id: "DE-ST:NONE") { name }
    project(id: "DE-ST:none") { title }
    topicArea(code: "none") { label }
    legalBasis(id: "none") { citation }
    newsletterIssue(id: "none") { label }
    consultationHour(id: "none") { topic }
  }`);

  expect(errors).toEqual([]);
  expect(new Set(Object.values(data))).toEqual(new Set([null]));
});

test('the answers beside the graph: health, schema, explorer', async () => {
  const at = (path: string) => fetch(graph.url + path);

  expect(await (await at('/livez')).text()).toBe('ok');
  expect(await (await at('/readyz')).json()).toEqual({
    ready: true,
    subgraphs: {
      catalog: true,
      responsibility: true,
      tracking: true,
      communications: true,
      operations: true,
      registry: true,
    },
  });
  expect(await (await at('/schema.graphql')).text()).toMatch(
    /type OzgService \{[^}]*ministries\([^}]*?\): \[Ministry!\]/,
  );
  const page = await at('/explorer');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  const sources = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, source]) => source as string);
  expect(sources.length).toBeGreaterThan(8);
  for (const source of sources) {
    expect(source).toMatch(/^\/(?!\/)/);
    expect([source, (await at(source)).status]).toEqual([source, 200]);
  }
});

test('a query may come by GET from where a browser cannot forge it, and an unknown address says where to go', async () => {
  const address = `${graph.url}/graphql?query=${encodeURIComponent('{ state(code: "DE-ST") { name } }')}`;

  expect((await fetch(address)).status).toBe(400);
  const asked = await fetch(address, { headers: { 'apollo-require-preflight': 'yes' } });
  expect(await asked.json()).toMatchObject({ data: { state: { name: 'Sachsen-Anhalt' } } });
  const lost = await fetch(`${graph.url}/nowhere`);
  expect([lost.status, await lost.text()]).toEqual([404, expect.stringContaining('/explorer')]);
});

test('introspection answers the schema with its German terms', async () => {
  const { data } = await graph.ask('{ __type(name: "Project") { description } }');

  expect(data.__type.description).toContain('Nachnutzungsprojekt');
});
