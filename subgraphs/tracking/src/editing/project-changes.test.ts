import { germanDay } from '@ozg/shared/keys/german-day';
import { coordinator, editor } from '@ozg/shared/testing/callers';
import { codesOf, mid, openEditing, projectFields as project } from '../testing/editing';

let graph: Awaited<ReturnType<typeof openEditing>>['graph'];
let mutate: Awaited<ReturnType<typeof openEditing>>['mutate'];
let newProject: Awaited<ReturnType<typeof openEditing>>['newProject'];

beforeAll(async () => {
  ({ graph, mutate, newProject } = await openEditing());
});

afterAll(() => graph[Symbol.asyncDispose]());

const land = coordinator('DE-ST');
const today = germanDay();

test('a project begins, moves, is prioritised, gets its model, and every day of it can be asked for', async () => {
  const projectId = await newProject('lebenslauf', { changedOn: '2026-01-15', phase: 'NOT_STARTED' });

  const moved = await mutate(
    'recordPhaseChange',
    { projectId, version: 1, phase: 'INITIALIZATION', changedOn: '2026-03-01' },
    mid,
  );
  const jumped = await mutate(
    'recordPhaseChange',
    { projectId, version: 2, phase: 'COMPLETED', changedOn: '2026-09-01' },
    mid,
  );
  const unneeded = await mutate(
    'recordPriorityChange',
    {
      projectId,
      version: 3,
      priority: 'NO_NEED',
      criteria: ['EFFORT', 'DEMAND', 'EFFORT'],
      reason: 'kein Bedarf mehr',
      changedOn: '2026-09-02',
    },
    mid,
  );
  const fell = await mutate(
    'recordPhaseChange',
    { projectId, version: 4, phase: 'ROLLOUT', changedOn: '2026-09-03' },
    mid,
  );
  const setAside = await mutate('recordPhaseChange', { projectId, version: 5, phase: 'DEPRIORITIZED' }, mid);
  const model = await mutate(
    'assignReuseModel',
    { projectId, version: 6, reuseModel: 'EFA', changedOn: '2026-02-01' },
    mid,
  );

  const warned = [moved, jumped, unneeded, fell, setAside, model].map(({ payload }) =>
    payload.warnings.map(({ code }: { code: string }) => code),
  );
  expect(warned).toEqual([
    [],
    ['PHASE_JUMPS'],
    ['COMPLETED_WITHOUT_NEED'],
    ['PHASE_FALLS'],
    ['DEPRIORITIZED_WHILE_RUNNING'],
    [],
  ]);
  expect(model.payload.project).toMatchObject({
    phase: 'DEPRIORITIZED',
    priority: 'NO_NEED',
    criteria: ['EFFORT', 'DEMAND'],
    reuseModel: 'EFA',
    version: 7,
    reportedOn: today,
  });
  const days = [
    '2026-01-14',
    '2026-01-15',
    '2026-02-28',
    '2026-03-01',
    '2026-09-01',
    '2026-09-02',
    '2026-09-03',
    today,
  ];
  const asked = days.map((day, at) => `d${at}: statusOn(day: "${day}") { phase priority reuseModel }`);
  const { data } = await graph.ask(`{ project(id: "${projectId}") { ${asked.join(' ')} } }`);
  expect(
    Object.values<Record<string, string>>(data.project).map(({ phase, priority, reuseModel }) => [
      phase,
      priority,
      reuseModel,
    ]),
  ).toEqual([
    [null, null, null],
    ['NOT_STARTED', null, null],
    ['NOT_STARTED', null, 'EFA'],
    ['INITIALIZATION', null, 'EFA'],
    ['COMPLETED', null, 'EFA'],
    ['COMPLETED', 'NO_NEED', 'EFA'],
    ['ROLLOUT', 'NO_NEED', 'EFA'],
    ['DEPRIORITIZED', 'NO_NEED', 'EFA'],
  ]);
});

test('of two editors with the same version one meets the state of the other', async () => {
  const projectId = await newProject('streit');

  const both = await Promise.all(
    ['INITIALIZATION', 'REUSE_ASSESSMENT'].map((phase) =>
      mutate('recordPhaseChange', { projectId, version: 1, phase }, mid),
    ),
  );

  const [won, lost] = both.toSorted((one, other) => one.payload.userErrors.length - other.payload.userErrors.length);
  expect(won?.payload.userErrors).toEqual([]);
  const proposed = won?.payload.project.phase === 'INITIALIZATION' ? 'REUSE_ASSESSMENT' : 'INITIALIZATION';
  expect(lost?.payload).toMatchObject({
    project: { phase: won?.payload.project.phase, version: 2 },
    userErrors: [
      {
        __typename: 'VersionConflict',
        code: 'VERSION_CONFLICT',
        expectedVersion: 1,
        currentVersion: 2,
        values: [{ property: 'phase', current: won?.payload.project.phase, proposed }],
      },
    ],
  });
});

test('the same request with the same key is carried out once, however often and however close together', async () => {
  const projectId = await newProject('doppelt');
  const input = { projectId, version: 1, phase: 'ROLLOUT', idempotencyKey: 'einmal' };
  const fields = 'phaseChange { id to }';

  const answers = await Promise.all(Array.from({ length: 8 }, () => mutate('recordPhaseChange', input, mid, fields)));
  const reused = await mutate('recordPhaseChange', { ...input, phase: 'COMPLETED' }, mid);
  const others = await mutate('recordPhaseChange', { ...input, version: 2, phase: 'COMPLETED' }, land, fields);

  expect(new Set(answers.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
  expect(answers[0]?.payload).toMatchObject({ phaseChange: { to: 'ROLLOUT' }, userErrors: [] });
  expect(codesOf(reused.payload)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect(others.payload).toMatchObject({ phaseChange: { to: 'COMPLETED' }, userErrors: [] });
  const { data } = await graph.ask(`{ project(id: "${projectId}") { phaseChanges { to } } }`);
  expect(data.project.phaseChanges).toEqual([{ to: 'ROLLOUT' }, { to: 'COMPLETED' }]);
});

test('aliases in one request see each other, and each needs its own right', async () => {
  const projectId = await newProject('reihe');
  const { data, errors } = await graph.ask(
    `mutation {
      one: recordPhaseChange(input: { projectId: "${projectId}", version: 1, phase: INITIALIZATION }) { project { phase version } }
      two: recordPhaseChange(input: { projectId: "DE-ST:bafoeg", version: 1, phase: INITIALIZATION }) { project { phase } }
      three: recordPhaseChange(input: { projectId: "${projectId}", version: 2, phase: ROLLOUT }) { project { phase version } }
    }`,
    {},
    mid,
  );

  expect(data).toEqual({
    one: { project: { phase: 'INITIALIZATION', version: 2 } },
    two: null,
    three: { project: { phase: 'ROLLOUT', version: 3 } },
  });
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([[['two'], 'FORBIDDEN']]);
});

test('a wrong entry is replaced and stays to be seen', async () => {
  const projectId = await newProject('irrtum', { changedOn: '2026-01-01' });
  const fields = `phaseChange { id } ${project}`;
  const first = await mutate(
    'recordPhaseChange',
    { projectId, version: 1, phase: 'INITIALIZATION', changedOn: '2026-02-01' },
    mid,
    fields,
  );
  const wrong = await mutate(
    'recordPhaseChange',
    { projectId, version: 2, phase: 'COMPLETED', changedOn: '2026-05-01' },
    mid,
    fields,
  );
  const changeId = wrong.payload.phaseChange.id;

  const corrected = await mutate(
    'correctChange',
    { changeId, version: 3, phase: 'REUSE_ASSESSMENT', changedOn: '2026-06-01', reason: 'verwechselt' },
    mid,
  );
  const again = await mutate('correctChange', { changeId, version: 4, phase: 'ROLLOUT', reason: 'nochmal' }, mid);
  const mistaken = await mutate(
    'correctChange',
    { changeId: first.payload.phaseChange.id, version: 4, priority: 'LOW', reason: 'falsches Feld' },
    mid,
  );
  const foreign = await mutate(
    'correctChange',
    { changeId, version: 4, phase: 'ROLLOUT', reason: 'fremd' },
    editor('DE-ST:MWU'),
  );

  expect(corrected.payload).toMatchObject({ project: { phase: 'REUSE_ASSESSMENT', version: 4 }, userErrors: [] });
  expect(codesOf(again.payload)).toEqual(['ALREADY_CORRECTED']);
  expect(codesOf(mistaken.payload)).toEqual(['INVALID_VALUE']);
  expect(foreign.codes).toEqual(['FORBIDDEN']);
  const { data } = await graph.ask(
    `{ project(id: "${projectId}") { may: statusOn(day: "2026-05-15") { phase } june: statusOn(day: "2026-06-01") { phase }
        phaseChanges { from to changedOn correctsId reason } } }`,
  );
  expect(data.project).toEqual({
    may: { phase: 'INITIALIZATION' },
    june: { phase: 'REUSE_ASSESSMENT' },
    phaseChanges: [
      { from: null, to: 'INITIALIZATION', changedOn: '2026-02-01', correctsId: null, reason: null },
      { from: 'INITIALIZATION', to: 'COMPLETED', changedOn: '2026-05-01', correctsId: null, reason: null },
      {
        from: 'INITIALIZATION',
        to: 'REUSE_ASSESSMENT',
        changedOn: '2026-06-01',
        correctsId: changeId,
        reason: 'verwechselt',
      },
    ],
  });
});

test('properties change for the day from which they hold, and a ministry gives a project away only to itself', async () => {
  const projectId = await newProject('wandel', { changedOn: '2026-01-01' });
  const fields = `${project} warnings { code }`;

  const renamed = await mutate(
    'updateProject',
    {
      projectId,
      version: 1,
      changedOn: '2026-04-01',
      details: { title: 'Neuer Name', availableOnline: true, arsList: ['150030000000'] },
    },
    mid,
    fields,
  );
  const given = await mutate('updateProject', { projectId, version: 2, details: { ministryId: 'DE-ST:MWU' } }, mid);
  const dropped = await mutate('updateProject', { projectId, version: 2, details: { ministryId: null } }, mid);
  const moved = await mutate(
    'updateProject',
    { projectId, version: 2, details: { ministryId: 'DE-ST:MWU', availableOnline: null } },
    land,
  );
  const late = await mutate('recordPhaseChange', { projectId, version: 3, phase: 'ROLLOUT' }, mid);

  expect(renamed.payload.project).toMatchObject({ title: 'Neuer Name', availableOnline: true });
  expect([given.codes, dropped.codes, late.codes]).toEqual([['FORBIDDEN'], ['FORBIDDEN'], ['FORBIDDEN']]);
  expect(moved.payload).toMatchObject({
    project: { ministry: { id: 'DE-ST:MWU' }, availableOnline: null },
    userErrors: [],
  });
  const [march] = await graph.subgraph.db.source.query(
    `select title, ministry_id, available_online, ars_list from project_period where project_id = $1 and valid @> '2026-04-02'::date`,
    [projectId],
  );
  expect(march).toEqual({
    title: 'Neuer Name',
    ministry_id: 'DE-ST:MID',
    available_online: true,
    ars_list: ['150030000000'],
  });
});

test('edits leave the past as it was, and deriving everything again changes nothing', async () => {
  const id = 'DE-ST:digitale-baugenehmigung';
  const { data: before } = await graph.ask(`{ project(id: "${id}", asOf: "2025-06-01") { title note asOf } }`);
  expect(before.project).not.toBeNull();
  for (const [at, note] of ['eins', 'zwei', 'drei'].entries()) {
    const { payload } = await mutate('updateProject', { projectId: id, version: at + 1, details: { note } }, mid);
    expect(payload.userErrors).toEqual([]);
  }
  const begun = { projectId: id, version: 4, details: { startedOn: '2024-01-01' } };
  expect((await mutate('updateProject', begun, mid)).payload.userErrors).toEqual([]);
  const early = { projectId: id, version: 5, phase: 'INITIALIZATION', changedOn: '2024-02-01' };
  expect((await mutate('recordPhaseChange', early, mid)).payload.userErrors).toEqual([]);

  const { data: after } = await graph.ask(`{ project(id: "${id}", asOf: "2025-06-01") { title note asOf } }`);
  expect(after).toEqual(before);
  const content = () =>
    graph.subgraph.db.source
      .query(`select (select jsonb_agg(v order by project_id, valid) from project_period v) as periods,
      (select jsonb_agg(to_jsonb(p) order by id) from project p) as projects`);
  const derived = await content();
  await graph.subgraph.db.source.query(
    'select derive_project_periods(ids), restate_projects(ids) from (select array(select id from project) as ids) p',
  );
  expect(await content()).toEqual(derived);
});

test('nobody changes the time in which another ministry answered for a project', async () => {
  const projectId = await newProject('nachfolge', { changedOn: '2026-01-01' });
  const given = { projectId, version: 1, changedOn: '2026-06-01', details: { ministryId: 'DE-ST:MWU' } };
  expect((await mutate('updateProject', given, land)).payload.userErrors).toEqual([]);
  const mwu = editor('DE-ST:MWU');

  const past = await mutate(
    'recordPhaseChange',
    { projectId, version: 2, phase: 'ROLLOUT', changedOn: '2026-05-31' },
    mwu,
  );
  const own = await mutate(
    'recordPhaseChange',
    { projectId, version: 2, phase: 'ROLLOUT', changedOn: '2026-06-01' },
    mwu,
  );
  const taken = { projectId, version: 3, changedOn: '2026-02-01', details: { ministryId: 'DE-ST:MWU' } };

  expect([past.codes, own.codes]).toEqual([['FORBIDDEN'], []]);
  expect((await mutate('updateProject', taken, mwu)).codes).toEqual(['FORBIDDEN']);
});
