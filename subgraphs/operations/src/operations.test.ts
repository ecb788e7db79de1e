import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { operations } from './operations';

const severities = ['ERROR', 'WARNING', 'INFO'];
const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 8, minute)).toISOString();

const runs = Array.from({ length: 30 }, (_, n) => ({
  id: `run-${n}`,
  kind: n % 3 ? 'PROJECTS' : 'LEIKA',
  fileName: 'projekte.csv',
  fileHash: `hash ${n}`,
  status: ['APPLIED', 'UNCHANGED', 'REFUSED'][n % 3],
  startedAt: at((n * 7) % 30),
  endedAt: n ? at(40) : null,
  importedBy: 'OZG-Koordination',
  rowsRead: n,
  rowsCreated: 0,
  rowsChanged: 0,
  rowsRetired: 0,
  rowsRejected: 0,
}));

const rules = severities.map((severity, n) => ({
  id: `rule-${n}`,
  label: `Regel ${n}`,
  explanation: 'Eine Regel dieses Tests.',
  severity,
  position: 3 - n,
}));

const findings = Array.from({ length: 90 }, (_, n) => ({
  id: `finding-${String(n).padStart(2, '0')}`,
  ruleId: `rule-${n % 3}`,
  severity: severities[(n + 1) % 3],
  explanation: `Befund ${n}`,
  subjectType: n % 2 ? 'Project' : 'PublishedFigure',
  subjectKey: `DE-ST:p${n % 10}`,
  subjectLabel: `Ä ${n % 4}`,
  ministryId: n % 5 ? `DE-ST:M${n % 5}` : null,
  stateCode: n % 2 ? 'DE-ST' : null,
  firstSeenAt: at((n * 13) % 50),
  checkedAt: at(50),
}));

let graph: TestSubgraph;

beforeAll(async () => {
  graph = await openTestSubgraph(operations, { ImportRun: runs, QualityRule: rules, QualityFinding: findings });
});

afterAll(() => graph[Symbol.asyncDispose]());

async function walk(list: string, args: string, fields: string): Promise<Record<string, string>[]> {
  const found: Record<string, string>[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await graph.ask(
      `query ($after: String) { ${list}(first: 7, after: $after ${args}) { nodes { id ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(errors).toEqual([]);
    found.push(...data[list].nodes);
    after = data[list].pageInfo.hasNextPage ? data[list].pageInfo.endCursor : null;
  } while (after);
  return found;
}

test('imports come newest first, page by page, unless another order is asked for', async () => {
  const times = runs.map(({ startedAt }) => startedAt).toSorted();

  const newest = await walk('importRuns', '', 'startedAt');
  const oldest = await walk('importRuns', ', orderBy: [{ field: STARTED_AT }]', 'startedAt');

  expect(oldest.map(({ startedAt }) => startedAt)).toEqual(times);
  expect(newest.map(({ startedAt }) => startedAt)).toEqual(times.toReversed());
});

test('imports are filtered by kind, status and beginning, and found by their id', async () => {
  const { data } = await graph.ask(`{
    kind: importRuns(filter: { kind: [LEIKA] }) { totalCount }
    status: importRuns(filter: { status: [REFUSED, ABORTED] }) { totalCount }
    period: importRuns(filter: { startedFrom: "${at(10)}", startedUntil: "${at(19)}" }) { totalCount }
    importRun(id: "run-0") { endedAt importedBy rowsRead }
    nobody: importRun(id: "none") { id }
  }`);

  expect(data).toEqual({
    kind: { totalCount: 10 },
    status: { totalCount: 10 },
    period: { totalCount: 10 },
    importRun: { endedAt: null, importedBy: 'OZG-Koordination', rowsRead: 0 },
    nobody: null,
  });
});

test.each([
  ['', [...findings].map(({ severity }) => severities.indexOf(severity ?? '')).toSorted()],
  [
    ', orderBy: [{ field: SEVERITY, direction: DESC }]',
    findings
      .map(({ severity }) => severities.indexOf(severity ?? ''))
      .toSorted()
      .toReversed(),
  ],
])('findings are paged to the end by severity %s, each once', async (args, expected) => {
  const found = await walk('dataQuality', args, 'severity');

  expect(new Set(found.map(({ id }) => id)).size).toBe(90);
  expect(found.map(({ severity }) => severities.indexOf(severity ?? ''))).toEqual(expected);
});

test('findings are paged by the time they were first seen and by their record', async () => {
  const seen = await walk('dataQuality', ', orderBy: [{ field: FIRST_SEEN_AT, direction: DESC }]', 'firstSeenAt');
  const named = await walk('dataQuality', ', orderBy: [{ field: SUBJECT }]', 'subjectLabel');

  expect(seen.map(({ firstSeenAt }) => firstSeenAt)).toEqual(
    findings
      .map(({ firstSeenAt }) => firstSeenAt)
      .toSorted()
      .toReversed(),
  );
  expect(named.map(({ subjectLabel }) => subjectLabel)).toEqual(
    findings.map(({ subjectLabel }) => subjectLabel).toSorted(),
  );
});

test('every filter of findings does what it says', async () => {
  const { data } = await graph.ask(`{
    rule: dataQuality(filter: { rule: ["rule-0"] }) { totalCount }
    severity: dataQuality(filter: { severity: [ERROR, INFO] }) { totalCount }
    ministry: dataQuality(filter: { ministry: ["DE-ST:M1"] }) { totalCount }
    state: dataQuality(filter: { state: ["DE-ST"] }) { totalCount }
    subject: dataQuality(filter: { subjectType: ["Project"], subjectKey: ["DE-ST:p1", "DE-ST:p2"] }) { totalCount }
  }`);

  expect(Object.values(data).map((page) => (page as { totalCount: number }).totalCount)).toEqual([30, 60, 18, 45, 9]);
});

test('findings with rule, record, counts and total are two statements, whatever their number', async () => {
  const show = (first: number) =>
    graph.ask(`{ dataQuality(first: ${first}) { totalCount counts { severity count }
      nodes { id rule { label } subject { __typename ... on Project { id } } ministry { id } state { code } } } }`);
  const [two, all] = [await show(2), await show(90)];

  expect([two.errors, two.statements.length, all.statements.length]).toEqual([[], 2, 2]);
  expect(two.data.dataQuality.counts).toEqual([
    { severity: 'ERROR', count: 30 },
    { severity: 'WARNING', count: 30 },
    { severity: 'INFO', count: 30 },
  ]);
  const subjects = all.data.dataQuality.nodes.map(({ subject }: { subject: object | null }) => subject);
  expect(subjects.filter((subject: object | null) => subject === null)).toHaveLength(45);
  expect(subjects).toContainEqual({ __typename: 'Project', id: 'DE-ST:p1' });
});

test('rules come in their order with their findings, and the ministries of a page in one statement', async () => {
  const { data, statements } = await graph.ask(
    '{ qualityRules { id checkedAt findings(first: 1, filter: { state: ["DE-ST"] }) { totalCount nodes { id } } } }',
  );
  const records = await graph.ask(
    `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Ministry { findings(first: 2) { totalCount nodes { id } } }
      ... on Project { findings { totalCount } }
      ... on OzgService { findings { totalCount } }
    } }`,
    {
      of: [
        { __typename: 'Ministry', id: 'DE-ST:M1' },
        { __typename: 'Ministry', id: 'DE-ST:M2' },
        { __typename: 'Project', id: 'DE-ST:p1' },
        { __typename: 'OzgService', ozgId: '10000' },
      ],
    },
  );

  expect(statements).toHaveLength(3);
  expect(data.qualityRules.map(({ id }: { id: string }) => id)).toEqual(['rule-2', 'rule-1', 'rule-0']);
  expect(data.qualityRules[0]).toMatchObject({
    checkedAt: null,
    findings: { totalCount: 15, nodes: [expect.anything()] },
  });
  expect(
    records.data._entities.map(({ findings: { totalCount } }: { findings: { totalCount: number } }) => totalCount),
  ).toEqual([18, 18, 9, 0]);
  expect(records.statements).toHaveLength(4);
});
