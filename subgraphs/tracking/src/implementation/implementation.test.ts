import { germanDay } from '@ozg/shared/keys/german-day';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import type { Phase } from '../phase/phase';
import { answerOf } from '../testing/answers';
import { madeUpProjects, phases } from '../testing/made-up-projects';
import { tracking } from '../tracking';

const today = germanDay();
const days = ['2023-12-31', '2024-03-31', '2024-06-30', '2025-05-31', '2025-06-01', today];
const ozgIds = Array.from({ length: 50 }, (_, n) => String(10_000 + n));

/** Sixty projects for seven services, some for two, and a few that differ in one thing; the source of each bears its name. */
function projectsForServices() {
  const { records } = madeUpProjects();
  const many = records.Project.map((project, n) => ({
    ...project,
    stateCode: n % 5 < 3 ? 'DE-ST' : 'DE-SN',
    ozgIds: [...new Set([ozgIds[n % 6], ...(n % 4 ? [ozgIds[(n % 7) + 1]] : [])])],
    asOf: n % 5 ? null : `202${4 + (n % 3)}-05-${String(10 + (n % 20))}`,
    retiredOn: n % 11 ? null : '2025-06-01',
  }));
  const alike = { ...many[1], stateCode: 'DE-ST', phase: null, reportedOn: null };
  const few = [
    { ...alike, id: 'DE-ST:q0', ozgIds: ['10020'] },
    { ...alike, id: 'DE-ST:q1', ozgIds: ['10020'], phase: 'DEPRIORITIZED' },
    { ...alike, id: 'DE-ST:q2', ozgIds: ['10021'] },
    { ...alike, id: 'DE-ST:q3', ozgIds: ['10021'], reportedOn: '2024-02-01' },
    { ...alike, id: 'DE-ST:q4', ozgIds: ['10021'], reportedOn: '2024-03-01' },
  ];
  const Project = [...many, ...few].map((project) => ({ ...project, provenanceId: project.id }));
  const sources = Project.map(({ id }) => ({ id, kind: 'SYNTHETIC', source: id, isConfirmed: false }));
  return { ...records, Project, Provenance: [...records.Provenance, ...sources] };
}

interface Known {
  id: string;
  phase: Phase | null;
  reportedOn: string | null;
  asOf: string | null;
  ozgServices: { ozgId: string }[];
}

let graph: TestSubgraph;
const ask = (query: string, variables?: Record<string, unknown>) => answerOf(graph, query, variables);

beforeAll(async () => {
  graph = await openTestSubgraph(tracking, projectsForServices());
});

afterAll(() => graph[Symbol.asyncDispose]());

/** What the list of projects says, put in order without SQL. */
async function leadingOn(day: string, state: string): Promise<Map<string, Known>> {
  const { data } = await ask(
    `query ($day: Date, $state: StateCode!) { projects(first: 100, asOf: $day, filter: { state: [$state] }) {
      nodes { id phase reportedOn asOf ozgServices { ozgId } }
    } }`,
    { state, day: day === today ? null : day },
  );
  const nodes = data['projects'].nodes as Known[];
  const ranks = ['COMPLETED', ...phases.slice(0, -2).toReversed(), 'DEPRIORITIZED', null];
  const found = ozgIds.flatMap((ozgId) => {
    const rank = ({ phase, ozgServices }: Known) => [ozgServices[0]?.ozgId === ozgId ? 0 : 1, ranks.indexOf(phase)];
    const [leading] = nodes
      .filter(({ ozgServices }) => ozgServices.some((service) => service.ozgId === ozgId))
      .toSorted((one, other) => {
        const [[main = 0, phase = 0], [otherMain = 0, otherPhase = 0]] = [rank(one), rank(other)];
        const report = (other.reportedOn ?? '').localeCompare(one.reportedOn ?? '');
        return main - otherMain || phase - otherPhase || report || one.id.localeCompare(other.id);
      });
    return leading ? [[ozgId, leading] as const] : [];
  });
  return new Map(found);
}

const newest = (onDay: string, ...stated: (string | null)[]) =>
  stated
    .filter((day) => day !== null && day <= onDay)
    .toSorted()
    .at(-1) ?? null;

const implementations = `query ($of: [_Any!]!) { _entities(representations: $of) {
  ... on TrackingImplementation { ozgId state { code } heldOn phase asOf source sourceKind }
} }`;

const keysOn = (day: string, code: string, typename = 'TrackingImplementation') =>
  ozgIds.map((ozgId) => ({ __typename: typename, ozgId, state: { code }, heldOn: day }));

test.each(days)('the leading project of each service on %s is that of the rule, whatever the day', async (heldOn) => {
  for (const code of ['DE-ST', 'DE-SN']) {
    const leading = await leadingOn(heldOn, code);

    const { data, statements } = await ask(implementations, { of: keysOn(heldOn, code) });

    expect(leading.size).toBeGreaterThan(3);
    expect(statements).toHaveLength(1);
    expect(data['_entities']).toEqual(
      ozgIds.map((ozgId) => {
        const project = leading.get(ozgId);
        if (!project) return null;
        const { phase, id } = project;
        const asOf = newest(heldOn, project.asOf, project.reportedOn);
        return { ozgId, state: { code }, heldOn, phase, asOf, source: id, sourceKind: 'SYNTHETIC' };
      }),
    );
  }
});

test('states and days in one batch are told apart, in two statements: that of today, and all others', async () => {
  const lists = days.flatMap((day) => ['DE-ST', 'DE-SN'].map((code) => keysOn(day, code)));
  const isThird = (_: unknown, at: number) => at % 3 === 0;

  const { data, statements } = await ask(implementations, { of: lists.flat().filter(isThird) });
  const alone = await Promise.all(lists.map((of) => ask(implementations, { of })));

  expect(statements.map((text) => text.includes('project_period')).toSorted()).toEqual([false, true]);
  expect(data['_entities']).toEqual(alone.flatMap((each) => each.data['_entities']).filter(isThird));
});

test('progress counts each service once, by its leading project', async () => {
  const of = days.flatMap((heldOn) =>
    ['DE-ST', 'DE-SN', 'DE-BY'].map((code) => ({ __typename: 'TrackingProgress', state: { code }, heldOn })),
  );

  const { data, statements } = await ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on TrackingProgress { asOf ozgServiceCount phases { phase count } }
    } }`,
    { of },
  );

  expect(statements).toHaveLength(2);
  for (const [at, { state, heldOn }] of of.entries()) {
    const leading = [...(await leadingOn(heldOn, state.code)).values()];
    const counts = [...phases, null].map((phase) => ({
      phase,
      count: leading.filter((p) => p.phase === phase).length,
    }));
    expect(data['_entities'][at]).toEqual({
      asOf: newest(heldOn, ...leading.flatMap(({ asOf, reportedOn }) => [asOf, reportedOn])),
      ozgServiceCount: leading.length,
      phases: counts.filter(({ count }) => count),
    });
  }
});

test('a day that has not come is refused for its own keys only', async () => {
  const [known] = keysOn('2024-06-30', 'DE-ST');
  const { data, errors } = await graph.ask(implementations, {
    of: [...keysOn('2999-01-01', 'DE-ST').slice(0, 1), known],
  });

  expect(data['_entities']).toMatchObject([null, { ozgId: '10000' }]);
  expect(errors.map(({ extensions, path }) => [extensions['code'], path])).toEqual([
    ['BAD_USER_INPUT', ['_entities', 0]],
  ]);
});
