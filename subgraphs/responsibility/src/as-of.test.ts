import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { responsibility } from './responsibility';
import { saxonyAnhalt, synthetic } from './testing/shipped-responsibility';

const of = { stateCode: 'DE-ST', provenanceId: 'x' };
const ministry = { ...of, level: 'STATE', isAbbreviationConfirmed: true };
const answers = { ...of, role: 'RESPONSIBLE_MINISTRY', ozgId: '10000' };

let graph: TestSubgraph;

beforeAll(async () => {
  graph = await openTestSubgraph(responsibility, {
    Provenance: [synthetic],
    State: [saxonyAnhalt],
    Ministry: [
      { ...ministry, id: 'old', name: 'old', abbreviation: 'O', validUntil: '2021-09-15' },
      { ...ministry, id: 'new', name: 'new', abbreviation: 'N', validFrom: '2021-09-16' },
      { ...ministry, id: 'ever', name: 'ever', abbreviation: 'E' },
    ],
    Responsibility: [
      { ...answers, id: 'of old', ministryId: 'old', validUntil: '2021-09-15' },
      { ...answers, id: 'of new', ministryId: 'new', validFrom: '2021-09-16' },
      { ...answers, id: 'withdrawn', ministryId: 'ever', retiredOn: '2022-06-01' },
    ],
    ContactPoint: [
      { ...of, id: 'desk', function: 'desk', ministryId: 'old', validUntil: '2020-12-31' },
      { ...of, id: 'board', function: 'board', ministryId: 'old' },
    ],
    BaseComponent: [{ ...of, id: 'mailbox', name: 'mailbox', ministryId: 'ever', validFrom: '2022-01-01' }],
  });
});

afterAll(() => graph[Symbol.asyncDispose]());

interface Expected {
  ministries: string[];
  responsible: string[];
  responsibilities: string[];
  contactPoints: string[];
  baseComponents: string[];
}

test.each<[string, Expected]>([
  [
    '2020-12-31',
    {
      ministries: ['ever', 'old'],
      responsible: ['ever', 'old'],
      responsibilities: ['of old', 'withdrawn'],
      contactPoints: ['board', 'desk'],
      baseComponents: [],
    },
  ],
  [
    '2021-09-16',
    {
      ministries: ['ever', 'new'],
      responsible: ['ever', 'new'],
      responsibilities: ['of new', 'withdrawn'],
      contactPoints: ['board'],
      baseComponents: [],
    },
  ],
  [
    '2022-06-01',
    {
      ministries: ['ever', 'new'],
      responsible: ['new'],
      responsibilities: ['of new'],
      contactPoints: ['board'],
      baseComponents: ['mailbox'],
    },
  ],
])('on %s held what was there, undated or within its dates, and not yet withdrawn', async (day, expected) => {
  const { data, errors, statements } = await graph.ask(
    `query ($day: Date) {
      state(code: "DE-ST") {
        ministries(asOf: $day) { nodes { id } }
        responsibilities(asOf: $day) { totalCount nodes { id retiredOn } }
        contactPoints(asOf: $day) { nodes { id } }
        baseComponents(asOf: $day) { nodes { id } }
      }
      _entities(representations: [{ __typename: "OzgService", ozgId: "10000" }]) {
        ... on OzgService { ministries(asOf: $day) { id } responsibilities(asOf: $day) { id } }
      }
    }`,
    { day },
  );

  expect(errors).toEqual([]);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).toSorted();
  const { state, _entities: services } = data;
  expect({
    ministries: ids(state.ministries.nodes),
    responsible: ids(services[0].ministries),
    responsibilities: ids(state.responsibilities.nodes),
    contactPoints: ids(state.contactPoints.nodes),
    baseComponents: ids(state.baseComponents.nodes),
  }).toEqual(expected);
  expect(ids(services[0].responsibilities)).toEqual(expected.responsibilities);
  expect(state.responsibilities.totalCount).toBe(expected.responsibilities.length);
  // On the day it was not known that it would be withdrawn.
  expect(state.responsibilities.nodes.map(({ retiredOn }: { retiredOn: unknown }) => retiredOn)).toEqual(
    expected.responsibilities.map(() => null),
  );
  expect(statements).toHaveLength(8);
});
