import type { Caller } from '@ozg/shared/identity/caller';
import { germanDay } from '@ozg/shared/keys/german-day';
import { administrator, coordinator, editor } from '@ozg/shared/testing/callers';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import { oneMonthBefore } from '../project/staleness';
import { tracking } from '../tracking';

let graph: TestSubgraph;

const today = germanDay();
const month = `${today.slice(0, 7)}-01`;
const mid = editor('DE-ST:MID');

beforeAll(async () => {
  graph = await openTestSubgraph(tracking);
});

afterAll(() => graph[Symbol.asyncDispose]());

const payloadFields = {
  confirmMonthlyReport: 'confirmedCount monthlyReport { id month status note reportedOn }',
  applyMonthlyReport:
    'confirmedCount monthlyReport { status } changes { row projectId property from to warnings { code } }',
};

async function mutate(name: keyof typeof payloadFields, input: object, caller: Caller) {
  const type = name[0]?.toUpperCase() + name.slice(1);
  const answer = await graph.ask(
    `mutation($input: ${type}Input!) { ${name}(input: $input) { ${payloadFields[name]} userErrors { code field } } }`,
    { input },
    caller,
  );
  return { payload: answer.data?.[name], codes: answer.errors.map(({ extensions }) => extensions['code']), answer };
}

const round = async () => {
  const { data } = await graph.ask(
    `{ monthlyReports(month: "${today}", state: ["DE-ST"]) { status projectCount unreportedCount ministry { id } report { note } } }`,
  );
  return Object.fromEntries(
    data.monthlyReports.map(({ ministry, ...rest }: { ministry: { id: string } }) => [ministry.id, rest]),
  );
};

const projectsOf = async (ministry: string) => {
  const { data } = await graph.ask(
    `{ projects(filter: { ministry: ["${ministry}"] }) { nodes { id version phase priority criteria reuseModel reportedOn isStale } } }`,
  );
  return data.projects.nodes as { id: string; version: number; isStale: boolean; reportedOn: string | null }[];
};

test('a ministry confirms its list, and the round shows who is missing', async () => {
  const { payload } = await mutate(
    'confirmMonthlyReport',
    { ministryId: 'DE-ST:MWU', note: 'alles unverändert' },
    editor('DE-ST:MWU'),
  );

  expect(payload).toEqual({
    confirmedCount: 2,
    monthlyReport: {
      id: `DE-ST:MWU/${today.slice(0, 7)}`,
      month,
      status: 'CONFIRMED',
      note: 'alles unverändert',
      reportedOn: today,
    },
    userErrors: [],
  });
  expect(await projectsOf('DE-ST:MWU')).toEqual(
    Array(2).fill(expect.objectContaining({ version: 1, reportedOn: today, isStale: false })),
  );
  expect(await round()).toMatchObject({
    'DE-ST:MWU': { status: 'CONFIRMED', projectCount: 2, unreportedCount: 0, report: { note: 'alles unverändert' } },
    'DE-ST:MB': { status: 'MISSING', projectCount: 1, unreportedCount: 1, report: null },
  });
});

test('only the ministry, its coordinators and administrators confirm, for this month or the last', async () => {
  const input = { ministryId: 'DE-ST:MF' };
  const refused = [editor('DE-ST:MWU'), coordinator('DE-SN')].map((caller) =>
    mutate('confirmMonthlyReport', input, caller),
  );
  expect((await Promise.all(refused)).map(({ codes }) => codes)).toEqual([['FORBIDDEN'], ['FORBIDDEN']]);
  expect((await round())['DE-ST:MF'].status).toBe('MISSING');

  const codes = async (more: object) =>
    (await mutate('confirmMonthlyReport', { ...input, ...more }, administrator)).payload.userErrors;
  expect(await codes({ month: '2999-01-01' })).toEqual([{ code: 'DATE_IN_FUTURE', field: ['month'] }]);
  expect(await codes({ month: '2020-01-01' })).toEqual([{ code: 'DATE_TOO_EARLY', field: ['month'] }]);
  expect(await codes({ ministryId: 'DE-ST:XY' })).toEqual([{ code: 'NOT_FOUND', field: ['ministryId'] }]);
  expect(await codes({ month: oneMonthBefore(month) })).toEqual([]);
  const byLand = await mutate('confirmMonthlyReport', input, coordinator('DE-ST'));
  expect(byLand.payload.monthlyReport.status).toBe('CONFIRMED');
});

test('a report is previewed without a trace, then taken as a whole, and later confirmations leave it one with changes', async () => {
  const listed = await projectsOf('DE-ST:MID');
  const [one, other] = listed;
  const input = {
    ministryId: 'DE-ST:MID',
    confirmsOthers: true,
    note: 'Runde',
    rows: [
      { projectId: other?.id, version: 1, priority: 'HIGH', criteria: ['DEMAND'], reason: 'viele Anfragen' },
      { projectId: one?.id, version: 1, phase: 'COMPLETED', priority: 'NO_NEED', reason: 'fertig', changedOn: today },
    ],
  };
  const content = () =>
    graph.subgraph.db.source.query(
      `select (select jsonb_agg(e order by id) from project_entry e), (select jsonb_agg(p order by id) from project p),
        (select jsonb_agg(r order by id) from monthly_report r), (select count(*) from audit_entry)`,
    );
  const before = await content();

  const preview = await mutate('applyMonthlyReport', { ...input, isPreview: true }, mid);
  expect(await content()).toEqual(before);
  const applied = await mutate('applyMonthlyReport', input, mid);
  await mutate('confirmMonthlyReport', { ministryId: 'DE-ST:MID' }, mid);

  const changes = [
    { row: 0, projectId: other?.id, property: 'priority', from: null, to: 'HIGH DEMAND', warnings: [] },
    { row: 1, projectId: one?.id, property: 'phase', from: null, to: 'COMPLETED', warnings: [] },
    {
      row: 1,
      projectId: one?.id,
      property: 'priority',
      from: null,
      to: 'NO_NEED',
      warnings: [{ code: 'COMPLETED_WITHOUT_NEED' }],
    },
  ];
  expect(preview.payload).toEqual({ changes, confirmedCount: 3, monthlyReport: null, userErrors: [] });
  expect(applied.payload).toEqual({ changes, confirmedCount: 3, monthlyReport: { status: 'CHANGED' }, userErrors: [] });
  expect((await projectsOf('DE-ST:MID')).map(({ reportedOn }) => reportedOn)).toEqual(listed.map(() => today));
  expect((await round())['DE-ST:MID']).toMatchObject({
    status: 'CHANGED',
    unreportedCount: 0,
    report: { note: 'Runde' },
  });
});

test('one wrong row keeps all of a report out, and each is named', async () => {
  const [first, second] = await projectsOf('DE-ST:MWU');
  const rows = [
    { projectId: first?.id, version: first?.version, phase: 'ROLLOUT' },
    { projectId: second?.id, version: 99, phase: 'ROLLOUT' },
    { projectId: 'DE-ST:gibt-es-nicht', version: 1, phase: 'ROLLOUT' },
  ];

  const { payload } = await mutate(
    'applyMonthlyReport',
    { ministryId: 'DE-ST:MWU', confirmsOthers: false, rows },
    editor('DE-ST:MWU'),
  );

  expect(payload.userErrors).toEqual(
    expect.arrayContaining([
      { code: 'VERSION_CONFLICT', field: ['rows', '1', 'version'] },
      { code: 'NOT_FOUND', field: ['rows', '2', 'projectId'] },
    ]),
  );
  expect(payload.changes).toBeNull();
  expect(await projectsOf('DE-ST:MWU')).toMatchObject([
    { phase: null, version: 1 },
    { phase: null, version: 1 },
  ]);
  const twice = { ministryId: 'DE-ST:MWU', confirmsOthers: false, rows: [rows[0], rows[0]] };
  expect((await mutate('applyMonthlyReport', twice, editor('DE-ST:MWU'))).payload.userErrors).toEqual([
    { code: 'INVALID_VALUE', field: ['rows', '1', 'projectId'] },
  ]);
  const nothing = { ministryId: 'DE-ST:MWU', confirmsOthers: false, rows: [] };
  expect((await mutate('applyMonthlyReport', nothing, editor('DE-ST:MWU'))).payload.userErrors).toEqual([
    { code: 'NOTHING_CHANGED', field: ['rows'] },
  ]);
  const foreign = await mutate(
    'applyMonthlyReport',
    {
      ministryId: 'DE-ST:MWU',
      confirmsOthers: false,
      rows: [{ projectId: 'DE-ST:modul-f', version: 1, phase: 'ROLLOUT' }],
    },
    editor('DE-ST:MWU'),
  );
  expect(foreign.codes).toEqual(['FORBIDDEN']);
});

test('everybody finds what they may change', async () => {
  const mine = async (caller?: Caller) => {
    const { data, errors } = await graph.ask('{ myProjects(first: 100) { totalCount } }', {}, caller);
    return data?.myProjects?.totalCount ?? errors[0]?.extensions['code'];
  };

  expect(await mine(editor('DE-ST:MWU'))).toBe(2);
  expect(await mine(editor('DE-ST:MWU', 'DE-ST:MB'))).toBe(3);
  expect(await mine(editor())).toBe(0);
  expect(await mine(coordinator('DE-ST'))).toBe(20);
  expect(await mine(coordinator('DE-SN'))).toBe(0);
  expect(await mine(administrator)).toBe(20);
  expect(await mine({ kind: 'anonymous', isReadOnly: false })).toBe('UNAUTHENTICATED');
});
