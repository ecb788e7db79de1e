import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import sql from 'sql-template-tag';
import { answerOf } from '../testing/answers';
import { tracking } from '../tracking';
import { ChangedProperty } from './changed-property';

const made = { provenanceId: 'made-up' };
const project = (id: string, ministryId: string) => ({
  id,
  title: id,
  stateCode: id.slice(0, 5),
  ministryId,
  version: 1,
  ...made,
});
const on = (changedOn: string, hour: number, projectId: string) => ({
  changedOn,
  recordedAt: `${changedOn}T${hour}:00:00Z`,
  projectId,
  ...made,
});

const A = 'DE-ST:a';
const B = 'DE-SN:b';

let graph: TestSubgraph;
const ask = (query: string, variables?: Record<string, unknown>) => answerOf(graph, query, variables);

beforeAll(async () => {
  graph = await openTestSubgraph(tracking, {
    Provenance: [{ id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false }],
    Project: [project(A, 'DE-ST:M1'), project(B, 'DE-SN:M2')],
    PhaseChange: [
      { id: 'phase', from: null, to: 'ROLLOUT', ...on('2024-03-01', 10, A) },
      {
        id: 'mended',
        from: null,
        to: 'IMPLEMENTATION',
        correctsId: 'phase',
        reason: 'typing error',
        recordedByRole: 'EDITOR',
        recordedByMinistryId: 'DE-ST:M1',
        ...on('2024-02-01', 11, A),
      },
    ],
    PriorityChange: [{ id: 'priority', from: 'LOW', to: 'HIGH', criteria: ['EFFORT'], ...on('2024-03-01', 10, B) }],
    ReuseModelChange: [{ id: 'model', from: null, to: 'EFA', originalLabel: 'EfA', ...on('2024-04-01', 10, B) }],
    ProjectChange: [
      { id: 'begun', before: {}, after: { title: B }, isCreation: true, ...on('2024-01-01', 10, B) },
      {
        id: 'more',
        isCreation: false,
        before: { note: null, ozg_ids: [], as_of: null },
        after: { note: 'x', ozg_ids: ['10001', '10002'], as_of: '2024-03-01' },
        ...on('2024-03-01', 10, A),
      },
      {
        id: 'better',
        before: { note: null },
        after: { note: 'y' },
        correctsId: 'more',
        isCreation: false,
        ...on('2024-03-01', 12, A),
      },
    ],
  });
});

afterAll(() => graph[Symbol.asyncDispose]());

const idsOf = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);

test('every history is told property by property, in one statement, with who wrote it and what was mended', async () => {
  const { data, statements } = await ask(`{ changes(since: "2024-01-01") { nodes {
    id property from to changedOn reason originalLabel recordedByRole recordedByMinistry { id } correctsId isCorrected
  } } }`);

  const plain = {
    reason: null,
    originalLabel: null,
    recordedByRole: null,
    recordedByMinistry: null,
    correctsId: null,
    isCorrected: false,
  };
  const march = { ...plain, changedOn: '2024-03-01' };
  expect(data['changes'].nodes).toEqual([
    { ...plain, id: 'begun', property: 'CREATION', from: null, to: B, changedOn: '2024-01-01' },
    {
      ...plain,
      id: 'mended',
      property: 'PHASE',
      from: null,
      to: 'IMPLEMENTATION',
      changedOn: '2024-02-01',
      reason: 'typing error',
      recordedByRole: 'EDITOR',
      recordedByMinistry: { id: 'DE-ST:M1' },
      correctsId: 'phase',
    },
    { ...march, id: 'more:note', property: 'NOTE', from: null, to: 'x', isCorrected: true },
    { ...march, id: 'more:ozg_ids', property: 'OZG_SERVICES', from: '[]', to: '["10001", "10002"]', isCorrected: true },
    { ...march, id: 'phase', property: 'PHASE', from: null, to: 'ROLLOUT', isCorrected: true },
    { ...march, id: 'priority', property: 'PRIORITY', from: 'LOW', to: 'HIGH' },
    { ...march, id: 'better:note', property: 'NOTE', from: null, to: 'y', correctsId: 'more:note' },
    {
      ...plain,
      id: 'model',
      property: 'REUSE_MODEL',
      from: null,
      to: 'EFA',
      changedOn: '2024-04-01',
      originalLabel: 'EfA',
    },
  ]);
  expect(statements).toHaveLength(1);
});

test('pages of any size give every change once, in the order of the whole', async () => {
  const whole = idsOf((await ask('{ changes(since: "2024-01-01") { nodes { id } } }')).data['changes']);
  for (const first of [1, 2, 3]) {
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await ask(
        'query ($first: Int, $after: String) { changes(since: "2024-01-01", first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }',
        { first, after },
      );
      paged.push(...idsOf(data['changes']));
      after = data['changes'].pageInfo.hasNextPage ? data['changes'].pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(whole);
  }
});

test.each([
  ['since: "2024-03-01", until: "2024-03-31"', 5],
  ['since: "2024-01-01", filter: { project: ["DE-SN:b"] }', 3],
  ['since: "2024-01-01", filter: { ministry: ["DE-ST:M1"] }', 5],
  ['since: "2024-01-01", filter: { state: ["DE-SN"], property: [PRIORITY, PHASE] }', 1],
  ['since: "2024-01-01", filter: { recordedFrom: "2024-03-01T11:00:00Z" }', 2],
  ['since: "2024-01-01", filter: { recordedUntil: "2024-01-31T00:00:00Z" }', 1],
  ['since: "2024-01-01", filter: { isCorrected: true }', 3],
])('changes(%s) are %i', async (args, count) => {
  const { data } = await ask(`{ changes(${args}) { totalCount nodes { id } } }`);

  expect([data['changes'].totalCount, data['changes'].nodes.length]).toEqual([count, count]);
});

test('projects, ministries and issues of newsletters lead to their changes, each in one statement for all', async () => {
  const { data, statements } = await ask(`{
    projects(orderBy: [{ field: ID }]) { nodes { changes(since: "2024-03-01") { nodes { id } } lastPhaseChange { id } } }
    past: project(id: "${A}", asOf: "2024-02-15") { changes { nodes { id } } }
    _entities(representations: [
      { __typename: "Ministry", id: "DE-ST:M1" } { __typename: "Ministry", id: "DE-SN:M2" }
      { __typename: "NewsletterIssue", id: "1", publishedOn: "2024-03-01", periodUntil: "2024-01-01" }
      { __typename: "NewsletterIssue", id: "2", publishedOn: null, periodUntil: "2024-02-01" }
      { __typename: "NewsletterIssue", id: "3", publishedOn: null, periodUntil: null }
    ]) {
      ... on Ministry { changes(first: 1) { nodes { id } } }
      ... on NewsletterIssue { changesSince { nodes { id } } }
    }
  }`);

  const [b, a] = data['projects'].nodes;
  expect([idsOf(a.changes), a.lastPhaseChange]).toEqual([
    ['more:note', 'more:ozg_ids', 'phase', 'better:note'],
    { id: 'mended' },
  ]);
  expect([idsOf(b.changes), b.lastPhaseChange]).toEqual([['priority', 'model'], null]);
  expect(idsOf(data['past'].changes)).toEqual(['mended']);
  const [one, other, published, covered, undated] = data['_entities'];
  expect([idsOf(one.changes), idsOf(other.changes)]).toEqual([['mended'], ['begun']]);
  expect(idsOf(published.changesSince)).toEqual(['model']);
  expect(idsOf(covered.changesSince)).toEqual([
    'more:note',
    'more:ozg_ids',
    'phase',
    'priority',
    'better:note',
    'model',
  ]);
  expect(undated.changesSince).toBeNull();
  // Projects, their changes and last phase changes, the past project, its changes, of ministries, of issues.
  expect(statements).toHaveLength(7);
});

test('every property that may vary has its name', async () => {
  const columns = await graph.subgraph.db.rows<{ name: string }>(sql`
    select column_name as name from information_schema.columns where table_name = 'project_period'
      and column_name not in ('project_id', 'valid', 'criteria', 'as_of', 'provenance_id') and column_name not like '%\\_label'`);

  expect(['creation', ...columns.map(({ name }) => name)].toSorted()).toEqual(
    Object.values<string>(ChangedProperty).toSorted(),
  );
});
