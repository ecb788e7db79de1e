import { setTimeout as pause } from 'node:timers/promises';
import { readWeights } from '@ozg/gateway/limits/cost/weights';
import { isObjectType, type GraphQLObjectType } from 'graphql';
import { apiSchemaOf } from './support/api-schema';
import type { RunningProcess } from './support/process';
import { composedWithSaxony, releaseWithSaxony, startSaxony } from './support/saxony';
import { openTestGraph, type TestGraph } from './support/test-graph';

let saxony: RunningProcess;
let graph: TestGraph;

beforeAll(async () => {
  saxony = await startSaxony();
  graph = await openTestGraph('ten services', { release: releaseWithSaxony(saxony.url) });
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await saxony.stop();
});

test('its schema composes with ours and adds only what bears its name and says what it is', () => {
  const { supergraphSdl, hints } = composedWithSaxony();
  const schema = apiSchemaOf(supergraphSdl);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const named = types.flatMap((type) => [
    ...(type.name.startsWith('Saxony') ? [type, ...Object.values(type.getFields())] : []),
    ...Object.values(type.getFields()).filter(({ name }) => name.startsWith('saxony')),
  ]);

  // Of the conventions the registry knows the keys only; whatever else the composition noticed would be here.
  expect(
    hints.filter((hint) => !/of interface type "\w+" is defined in some but not all subgraphs/.test(hint)),
  ).toEqual([]);
  expect(named.length).toBeGreaterThan(70);
  expect(named.filter(({ description }) => !/\.\s\([^\n]+\)$/.test(description ?? '')).map(({ name }) => name)).toEqual(
    [],
  );
  const contributed = ['State', 'OzgService', 'TopicArea', 'Municipality', 'Query'].flatMap((name) =>
    Object.values((schema.getType(name) as GraphQLObjectType).getFields()).filter((field) =>
      field.name.startsWith('saxony'),
    ),
  );
  expect(contributed.map(({ name, type }) => [name, String(type).endsWith('!')])).toEqual([
    ['saxonyProgramme', false],
    ['saxonyMunicipalities', false],
    ['saxonyStatements', false],
    ['saxonyLead', false],
    ['saxonyMunicipality', false],
    ['saxonyWords', false],
  ]);
  expect(readWeights(supergraphSdl).listSize.get('State.saxonyMunicipalities')).toMatchObject({
    slicingArguments: ['first'],
  });
});

// The made-up services have the highest numbers.
const services = `query ($first: Int, $states: [StateCode!]) {
  ozgServices(first: $first, orderBy: [{ field: OZG_ID, direction: DESC }]) { nodes { ozgId
    implementations(states: $states, asOf: "2026-10-31") {
      state { code } phase priority reuseModel originalLabel asOf sourceKind
    }
  } }
}`;

test('both Länder tell of fifty services in as many fetches as of two: one each', async () => {
  const [few, many] = [await graph.ask(services, { first: 2 }), await graph.ask(services, { first: 50 })];

  expect([few.errors, many.errors]).toEqual([[], []]);
  const once = ['catalog', 'registry', 'saxony', 'tracking'];
  expect([few, many].map(({ fetches }) => fetches.toSorted())).toEqual([once, once]);
  expect(many.data.ozgServices.nodes).toHaveLength(50);
  expect(many.data.ozgServices.nodes[9]).toEqual({
    ozgId: '18000',
    implementations: [
      {
        state: { code: 'DE-SN' },
        phase: 'REUSE_PLANNING',
        priority: null,
        reuseModel: 'EFA',
        originalLabel: 'in Abstimmung',
        asOf: '2026-04-10',
        sourceKind: 'SYNTHETIC',
      },
      expect.objectContaining({ state: { code: 'DE-ST' }, phase: expect.any(String), sourceKind: 'SYNTHETIC' }),
    ],
  });
});

test('what it allows to be kept is not asked for again', async () => {
  await using keeping = await openTestGraph('ten services', {
    release: releaseWithSaxony(saxony.url),
    isCaching: true,
  });
  // It keeps nothing before it hears of changes.
  for (let left = 100; left && (await keeping.ask('{ topicAreas { code } }')).fetches.length; left -= 1)
    await pause(50);

  const [first, second] = [await keeping.ask(services, { first: 2 }), await keeping.ask(services, { first: 2 })];

  expect(first.fetches).toContain('saxony');
  expect(second.fetches).toEqual([]);
  expect(second.data).toEqual(first.data);
});

test('a Land that is not asked for is not asked', async () => {
  const { errors, fetches } = await graph.ask(services, { first: 50, states: ['DE-ST'] });

  expect(errors).toEqual([]);
  expect(fetches.toSorted()).toEqual(['catalog', 'registry', 'tracking']);
});

test('progress stands side by side, for several days in one request', async () => {
  const { data, errors } = await graph.ask(`{
    sachsenAnhalt: state(code: "DE-ST") { ...HowFar }
    sachsen: state(code: "DE-SN") { ...HowFar }
    bayern: state(code: "DE-BY") { ...HowFar }
  }
  fragment HowFar on State {
    spring: progress(asOf: "2026-04-30") { ...Progress }
    autumn: progress(asOf: "2026-10-31") { ...Progress }
  }
  fragment Progress on StateProgress { heldOn asOf ozgServiceCount phases { phase count } }`);

  expect(errors).toEqual([]);
  expect(data.bayern).toEqual({ spring: null, autumn: null });
  expect(data.sachsen.spring).toMatchObject({ heldOn: '2026-04-30', asOf: '2026-04-25', ozgServiceCount: 11 });
  expect(data.sachsen.autumn).toMatchObject({ heldOn: '2026-10-31', ozgServiceCount: 16 });
  expect(data.sachsenAnhalt.autumn.ozgServiceCount).toBeGreaterThan(10);
  expect(data.sachsen.spring.phases).not.toEqual(data.sachsen.autumn.phases);
});

test('what it adds is found where it belongs, and nothing of it elsewhere', async () => {
  const { data, errors } = await graph.ask(`{
    states { code saxonyProgramme { projectMap { basedOn } } }
    topicAreas { code saxonyLead { source { kind } } leads { state { code } } }
    state(code: "DE-SN") { saxonyMunicipalities(first: 1) { nodes { name municipality { ars saxonyMunicipality { inhabitants } } } } }
    saxonyWords { word phase }
  }`);

  expect(errors).toEqual([]);
  const told = data.states.filter((state: { saxonyProgramme: unknown }) => state.saxonyProgramme);
  expect(told).toEqual([
    { code: 'DE-SN', saxonyProgramme: { projectMap: { basedOn: ['OZG-Umsetzungskatalog', 'Produktplan der KGSt'] } } },
  ]);
  const led = data.topicAreas.filter((area: { saxonyLead: unknown }) => area.saxonyLead);
  expect(led).toMatchObject([{ code: 'recht_ordnung', leads: expect.arrayContaining([{ state: { code: 'DE-SN' } }]) }]);
  expect(data.state.saxonyMunicipalities.nodes).toEqual([
    { name: 'Chemnitz, Stadt', municipality: { ars: '145110000000', saxonyMunicipality: { inhabitants: 245_618 } } },
  ]);
  expect(data.saxonyWords).toContainEqual({ word: 'im Pilotbetrieb', phase: 'IMPLEMENTATION' });
});

const members = `{ subgraphs {
  name owner isHost states { code } coverage { subgraph asOf recordCount ... on SaxonyCoverage { subgraph } } health { state }
} }`;

test('the graph tells of it beside the others', async () => {
  const { data, errors } = await graph.ask(members);

  expect(errors).toEqual([]);
  expect(data.subgraphs.map(({ name }: { name: string }) => name)).toEqual([
    'catalog',
    'communications',
    'operations',
    'registry',
    'responsibility',
    'saxony',
    'tracking',
  ]);
  expect(data.subgraphs[5]).toEqual({
    name: 'saxony',
    owner: 'Freistaat Sachsen',
    isHost: false,
    states: [{ code: 'DE-SN' }],
    coverage: { subgraph: 'saxony', asOf: '2026-10-24', recordCount: 418 + 46 },
    health: { state: 'UP' },
  });
});

test('while it is down its own fields are null, with an error that names it, and the other Land is untouched', async () => {
  const whole = await graph.ask(services, { first: 50 });
  await saxony.stop('SIGKILL');
  try {
    const { data, errors } = await graph.ask(services, { first: 50 });
    const others = await graph.ask(members);

    expect(errors.length).toBeGreaterThan(0);
    for (const { extensions } of errors)
      expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'saxony' });
    const nothing = {
      phase: null,
      priority: null,
      reuseModel: null,
      originalLabel: null,
      asOf: null,
      sourceKind: null,
    };
    for (const [at, { implementations }] of data.ozgServices.nodes.entries()) {
      const [, other] = whole.data.ozgServices.nodes[at].implementations;
      expect(implementations).toEqual([{ state: { code: 'DE-SN' }, ...nothing }, other]);
    }
    expect(others.data.subgraphs[5]).toMatchObject({
      coverage: { subgraph: 'saxony', asOf: null, recordCount: null },
      health: { state: expect.stringMatching(/DEGRADED|DOWN/) },
    });
    expect(others.data.subgraphs[6].coverage.recordCount).toBeGreaterThan(200);
  } finally {
    saxony = await startSaxony(new URL(saxony.url).port);
  }
});
