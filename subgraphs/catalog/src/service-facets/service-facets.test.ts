import { readFacts } from '@ozg/shared/database/read-facts';
import { type Answer, openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { catalog } from '../catalog';

interface Facet {
  value: string | boolean | null;
  label: string;
  count: number;
}

interface List {
  totalCount: number;
  facets: { topicArea: Facet[]; marker: Facet[]; onlineService: Facet[] };
}

const FACETS = `totalCount facets {
  topicArea { value label count } marker { value label count } onlineService { value label count }
}`;

const withoutTopicArea = ['10044', '10056'];
const facts = readFacts(catalog.factsFolder);
const changed = (facts['OzgService'] as { ozgId: string }[]).map((service) =>
  withoutTopicArea.includes(service.ozgId) ? { ...service, topicAreaCode: null } : service,
);

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await openTestSubgraph(catalog, { ...facts, OzgService: changed });
});
afterAll(() => graph[Symbol.asyncDispose]());

async function ask(query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await graph.ask(query, variables);
  expect(answer.errors).toEqual([]);
  return answer;
}

async function list(filter: object): Promise<List> {
  const { data } = await ask(`query ($filter: OzgServiceFilter) { ozgServices(filter: $filter) { ${FACETS} } }`, {
    filter,
  });
  return data.ozgServices;
}

/** The filters that the facets of a list offer, each with the count that it promises. */
const offered = ({ topicArea, marker, onlineService }: List['facets']): [object, number][] => [
  ...topicArea.flatMap(({ value, count }): [object, number][] => (value ? [[{ topicArea: value }, count]] : [])),
  ...marker.map(({ value, count }): [object, number] => [{ marker: value }, count]),
  ...onlineService.map(({ value, count }): [object, number] => [{ hasOnlineService: value }, count]),
];

const sum = (facets: Facet[]) => facets.reduce((total, { count }) => total + count, 0);

test.each([
  [{}],
  [{ text: 'Führerschein' }],
  [{ text: 'Antrag' }],
  [{ topicArea: 'familie_kind' }],
  [{ marker: 'EFA' }],
])('each value of a facet, added to the filter %j, leads to as many services as it says', async (filter) => {
  const { totalCount, facets } = await list(filter);

  expect([sum(facets.topicArea), sum(facets.onlineService)]).toEqual([totalCount, totalCount]);
  for (const [choice, count] of offered(facets)) {
    if (Object.keys(choice).some((name) => name in filter)) continue;
    expect([choice, (await list({ ...filter, ...choice })).totalCount]).toEqual([choice, count]);
  }
});

test('facets and the total of a list are one statement, which computes only what is asked for', async () => {
  const all = await ask(`{ ozgServices(filter: { text: "Antrag" }) { ${FACETS} } }`);
  const one = await ask('{ ozgServices { facets { topicArea { count } } } }');

  expect(all.statements).toHaveLength(1);
  expect(all.statements[0]).toContain('service_marker');
  expect(one.statements).toHaveLength(1);
  expect(one.statements[0]).not.toMatch(/service_marker|online_service/);
});

test('the facets of the services of all topic areas are one statement, and agree with the filter', async () => {
  const { data, statements } = await ask(`{ topicAreas { code services { ${FACETS} } } }`);

  expect(statements).toHaveLength(2);
  expect(data.topicAreas).toHaveLength(14);
  for (const { code, services } of data.topicAreas) {
    expect([code, services]).toEqual([code, await list({ topicArea: code })]);
  }
});

test('values have German labels, marks come in their order, and what has no topic area says so', async () => {
  const { facets } = await list({ ozgId: ['10035', ...withoutTopicArea] });

  expect(facets).toEqual({
    topicArea: [
      { value: null, label: 'ohne Angabe', count: 2 },
      { value: 'familie_kind', label: 'Familie & Kind', count: 1 },
    ],
    marker: [
      { value: 'FOCUS', label: 'Fokusleistung', count: 1 },
      { value: 'LAB', label: 'Laborleistung', count: 2 },
      { value: 'EFA', label: 'Einer für Alle', count: 1 },
    ],
    onlineService: [
      { value: true, label: 'bekannt', count: 2 },
      { value: false, label: 'nicht bekannt', count: 1 },
    ],
  });
});

test('a value leads to its topic area', async () => {
  const { data, statements } = await ask(
    '{ ozgServices(filter: { marker: LAB }) { facets { topicArea { value topicArea { code label } } } } }',
  );

  expect(data.ozgServices.facets.topicArea).not.toHaveLength(0);
  for (const { value, topicArea } of data.ozgServices.facets.topicArea) expect(topicArea?.code ?? null).toBe(value);
  expect(statements).toHaveLength(2);
});
