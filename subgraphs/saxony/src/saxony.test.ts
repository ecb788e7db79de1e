import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFacts } from './facts/read-facts';
import { saxonyGraph } from './graph/graph';
import { serve } from './serve';

const demo = readFacts(true);
let servers: { facts: Server; demo: Server };

beforeAll(async () => {
  const open = (isDemo: boolean) => serve(saxonyGraph(readFacts(isDemo)), 0, '127.0.0.1');
  servers = { facts: await open(false), demo: await open(true) };
});

afterAll(() => Object.values(servers).forEach((server) => server.close()));

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

function post(query: string, variables: object = {}, which: keyof typeof servers = 'demo'): Promise<Response> {
  return fetch(`${addressOf(servers[which])}/graphql`, {
    method: 'POST',
    // As the gateway asks, whose signed word on the caller this subgraph does not need.
    headers: { 'content-type': 'application/json', 'x-ozg-identity': 'signed' },
    body: JSON.stringify({ query, variables }),
  });
}

// oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they asked for
type Answer = { data: any; errors?: { message: string; path: unknown; extensions: Record<string, unknown> }[] };

async function ask(...request: Parameters<typeof post>): Promise<Answer> {
  return (await (await post(...request)).json()) as Answer;
}

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on State { state: code saxonyProgramme { team { members } newsletter { publishedOn sections } } }
  ... on TopicArea { code saxonyLead { wording source { kind } } }
  ... on OzgService { ozgId saxonyStatements { statedOn status { word phase } } }
  ... on Municipality { ars saxonyMunicipality { name kind inhabitants asOf } }
  ... on SaxonyImplementation { ozgId of: state { code } heldOn phase priority reuseModel originalLabel asOf sourceKind }
  ... on SaxonyProgress { heldOn asOf ozgServiceCount phases { phase count } }
  ... on SaxonyCoverage { subgraph asOf recordCount }
} }`;

const implementation = (ozgId: string, heldOn: string, code = 'DE-SN') => ({
  __typename: 'SaxonyImplementation',
  ozgId,
  state: { code },
  heldOn,
});

test('known, unknown and foreign keys are answered in their order', async () => {
  const of = [
    { __typename: 'Municipality', ars: '150030000000' },
    { __typename: 'State', code: 'DE-ST' },
    { __typename: 'Municipality', ars: '145110000000' },
    { __typename: 'TopicArea', code: 'bildung' },
    implementation('10519', '2026-10-31'),
    { __typename: 'State', code: 'DE-SN' },
    { __typename: 'OzgService', ozgId: '10519' },
    { __typename: 'TopicArea', code: 'recht_ordnung' },
  ];

  const { data, errors } = await ask(entities, { of }, 'facts');

  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { ars: '150030000000', saxonyMunicipality: null },
    { state: 'DE-ST', saxonyProgramme: null },
    {
      ars: '145110000000',
      saxonyMunicipality: {
        name: 'Chemnitz, Stadt',
        kind: 'kreisfreie Stadt',
        inhabitants: 245_618,
        asOf: '2025-08-31',
      },
    },
    { code: 'bildung', saxonyLead: null },
    null,
    {
      state: 'DE-SN',
      saxonyProgramme: {
        team: { members: ['SAKD', 'Zweckverband KISA'] },
        newsletter: { publishedOn: null, sections: expect.arrayContaining(['OZG-Termine']) },
      },
    },
    { ozgId: '10519', saxonyStatements: [] },
    {
      code: 'recht_ordnung',
      saxonyLead: { wording: expect.stringContaining('Recht und Ordnung'), source: { kind: 'SEED' } },
    },
  ]);
});

test('what is stated of a service holds from its day on, in its own words and in those of all', async () => {
  const days = ['2026-02-09', '2026-02-10', '2026-04-09', '2026-04-10', '2026-10-31'];
  const of = [...days.map((day) => implementation('18000', day)), implementation('18000', '2026-10-31', 'DE-ST')];

  const { data } = await ask(entities, { of });

  const first = { phase: 'NOT_STARTED', originalLabel: 'vorgemerkt', asOf: '2026-02-10' };
  const second = { phase: 'REUSE_PLANNING', originalLabel: 'in Abstimmung', asOf: '2026-04-10' };
  const always = {
    ozgId: '18000',
    of: { code: 'DE-SN' },
    priority: null,
    reuseModel: 'EFA',
    sourceKind: 'SYNTHETIC',
  };
  expect(data._entities).toEqual([
    null,
    { ...always, ...first, heldOn: days[1] },
    { ...always, ...first, heldOn: days[2] },
    { ...always, ...second, heldOn: days[3] },
    { ...always, ...second, heldOn: days[4] },
    null,
  ]);
});

test('progress counts each service once, and a Land that states nothing has none', async () => {
  const progress = { __typename: 'SaxonyProgress', state: { code: 'DE-SN' } };
  const of = ['2025-12-31', '2026-10-31'].map((heldOn) => ({ ...progress, heldOn }));

  const [made, real] = [await ask(entities, { of }), await ask(entities, { of }, 'facts')];

  const [before, now] = made.data._entities;
  expect(before).toEqual({ heldOn: '2025-12-31', asOf: null, ozgServiceCount: 0, phases: [] });
  expect(now).toMatchObject({ ozgServiceCount: 16, asOf: '2026-10-24' });
  expect(now.phases).toContainEqual({ phase: 'DEPRIORITIZED', count: 1 });
  expect(now.phases.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(16);
  expect(real.data._entities[1]).toMatchObject({ ozgServiceCount: 0 });
});

test('a day that has not come is refused for its own key only', async () => {
  const { data, errors } = await ask(entities, {
    of: [implementation('18000', '2999-01-01'), implementation('18000', '2026-10-31')],
  });

  expect(data._entities).toMatchObject([null, { ozgId: '18000' }]);
  expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['_entities', 0], 'BAD_USER_INPUT'],
  ]);
});

test('the register is read page by page, each municipality once', async () => {
  const query = `query ($of: [_Any!]!, $first: Int!, $after: String) { _entities(representations: $of) { ... on State {
    saxonyMunicipalities(first: $first, after: $after) { totalCount nodes { ars inhabitants } pageInfo { hasNextPage endCursor } }
  } } }`;
  const of = [{ __typename: 'State', code: 'DE-SN' }];
  const found: { ars: string; inhabitants: number }[] = [];
  let after: string | null = null;
  do {
    const { data }: Answer = await ask(query, { of, first: 100, after });
    const { nodes, pageInfo, totalCount } = data._entities[0].saxonyMunicipalities;
    expect(totalCount).toBe(418);
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  const tooMany = await ask(query, { of, first: 101 });

  expect(new Set(found.map(({ ars }) => ars)).size).toBe(418);
  expect(found.reduce((sum, { inhabitants }) => sum + inhabitants, 0)).toBe(4_042_422);
  expect(tooMany.errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
});

test('every statement names a known word and source, and what is made up says so and is about no real service', () => {
  const { sources, words, statements } = demo;
  const known = words.map(({ word }) => word);
  const used = statements.flatMap(({ status, model }) => [status, model]).filter((word) => word !== null);

  expect(used.filter((word) => !known.includes(word))).toEqual([]);
  expect([...words, ...statements].filter(({ source }) => !sources[source])).toEqual([]);
  // The catalogue ends at 10601; the made-up services of the graph's own demo begin at 18000.
  expect(
    statements.filter(({ source, ozgId }) => (sources[source]?.kind === 'SYNTHETIC') !== ozgId >= '18000'),
  ).toEqual([]);
  expect(readFacts(false).words.filter(({ source }) => sources[source]?.kind === 'SYNTHETIC')).toEqual([]);
});

test('answers may be kept for some minutes, those with errors not, and whoever watches sees that it is ready', async () => {
  const refused = { of: [implementation('18000', '2999-01-01')] };
  const answers = [await post('{ saxonyWords { word } }'), await post(entities, refused), await post('{ nothing }')];

  expect(answers.map(({ headers }) => headers.get('cache-control'))).toEqual(['max-age=300', null, null]);
  expect((await fetch(`${addressOf(servers.facts)}/readyz`)).status).toBe(200);
  expect((await fetch(`${addressOf(servers.facts)}/elsewhere`)).status).toBe(404);
});
