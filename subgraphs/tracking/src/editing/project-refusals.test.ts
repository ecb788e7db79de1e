import type { Caller } from '@ozg/shared/identity/caller';
import { administrator, coordinator, editor } from '@ozg/shared/testing/callers';
import { administer } from '@ozg/shared/testing/test-database';
import { codesOf, mid, openEditing } from '../testing/editing';

let graph: Awaited<ReturnType<typeof openEditing>>['graph'];
let mutate: Awaited<ReturnType<typeof openEditing>>['mutate'];
let newProject: Awaited<ReturnType<typeof openEditing>>['newProject'];

beforeAll(async () => {
  ({ graph, mutate, newProject } = await openEditing());
});

afterAll(() => graph[Symbol.asyncDispose]());

const land = coordinator('DE-ST');

test.each([
  [
    'a day to come',
    'recordPhaseChange',
    { phase: 'ROLLOUT', changedOn: '2999-01-01' },
    'DATE_IN_FUTURE',
    ['changedOn'],
  ],
  [
    'a day before the project',
    'recordPhaseChange',
    { phase: 'ROLLOUT', changedOn: '2019-12-31' },
    'DATE_TOO_EARLY',
    ['changedOn'],
  ],
  ['what holds already', 'recordPhaseChange', { phase: 'INITIALIZATION' }, 'NOTHING_CHANGED', ['phase']],
  ['100 KB of reasons', 'recordPhaseChange', { phase: 'ROLLOUT', reason: 'x'.repeat(100_000) }, 'TOO_LONG', ['reason']],
  [
    'control characters',
    'recordPhaseChange',
    { phase: 'ROLLOUT', reason: 'a\u0000b' },
    'CONTROL_CHARACTERS',
    ['reason'],
  ],
  [
    'a turned direction',
    'recordPhaseChange',
    { phase: 'ROLLOUT', reason: 'a\u202eb' },
    'CONTROL_CHARACTERS',
    ['reason'],
  ],
  ['half a character', 'recordPhaseChange', { phase: 'ROLLOUT', reason: 'a\ud800' }, 'CONTROL_CHARACTERS', ['reason']],
  ['no reason', 'recordPriorityChange', { priority: 'HIGH', criteria: [], reason: ' \n' }, 'REQUIRED', ['reason']],
  [
    'a topic area that is none',
    'updateProject',
    { details: { topicAreaCode: 'nirgends' } },
    'INVALID_VALUE',
    ['details', 'topicAreaCode'],
  ],
  ['an empty title', 'updateProject', { details: { title: null } }, 'REQUIRED', ['details', 'title']],
  ['nothing at all', 'updateProject', { details: {} }, 'NOTHING_CHANGED', ['details']],
  ['an empty key', 'assignReuseModel', { reuseModel: 'EFA', idempotencyKey: '' }, 'INVALID_VALUE', ['idempotencyKey']],
])('%s is answered as a typed error, and nothing is written', async (_, mutation, input, code, field) => {
  const projectId = 'DE-ST:eingabe';
  await mutate(
    'createProject',
    {
      stateCode: 'DE-ST',
      key: 'eingabe',
      changedOn: '2020-01-01',
      phase: 'INITIALIZATION',
      details: { title: 'Eingabe', ministryId: 'DE-ST:MID' },
    },
    mid,
  );
  const content = () =>
    graph.subgraph.db.source.query('select * from project_entry where project_id = $1', [projectId]);
  const before = await content();

  const { payload } = await mutate(mutation, { projectId, version: 1, ...input }, mid);

  expect(payload.userErrors).toEqual([{ __typename: 'InputError', code, field }]);
  expect(payload.project.version).toBe(1);
  expect(await content()).toEqual(before);
});

test('an unknown project, a project of another Land and a strange short name', async () => {
  const unknown = await mutate(
    'recordPhaseChange',
    { projectId: 'DE-ST:gibt-es-nicht', version: 1, phase: 'ROLLOUT' },
    mid,
  );
  const strange = await mutate(
    'createProject',
    { stateCode: 'DE-ST', key: 'Groß & klein', details: { title: 'X', ministryId: 'DE-ST:MID' } },
    mid,
  );
  const elsewhere = await mutate(
    'createProject',
    { stateCode: 'DE-SN', key: 'fremd', details: { title: 'X', ministryId: 'DE-ST:MID' } },
    mid,
  );
  const twice = await newProject('zweimal').then(() =>
    mutate(
      'createProject',
      { stateCode: 'DE-ST', key: 'zweimal', details: { title: 'X', ministryId: 'DE-ST:MID' } },
      mid,
    ),
  );

  expect(codesOf(unknown.payload)).toEqual(['NOT_FOUND']);
  expect(codesOf(strange.payload)).toEqual(['INVALID_VALUE']);
  expect(codesOf(elsewhere.payload)).toEqual(['INVALID_VALUE']);
  expect(codesOf(twice.payload)).toEqual(['ALREADY_EXISTS']);
});

test('every change and every refusal leaves one line, which coordinators read and nobody changes', async () => {
  const projectId = await newProject('protokoll');
  await mutate('recordPhaseChange', { projectId, version: 1, phase: 'ROLLOUT', reason: 'beschlossen' }, mid);
  await mutate('recordPhaseChange', { projectId, version: 1, phase: 'COMPLETED' }, mid);
  await mutate('recordPhaseChange', { projectId, version: 2, phase: 'COMPLETED' }, editor('DE-ST:MWU'));
  await mutate('recordPhaseChange', { projectId, version: 2, phase: 'COMPLETED' }, undefined);
  await mutate(
    'recordPhaseChange',
    { projectId, version: 2, phase: 'COMPLETED' },
    { kind: 'refused', code: 'TOKEN_EXPIRED', message: 'old' },
  );

  const lines = (caller: Caller | undefined) =>
    graph.ask(
      `{ trackingAuditEntries(filter: { record: ["${projectId}"] }) { nodes {
        subject role ministryIds mutation outcome code fromValue toValue reason requestId } } }`,
      {},
      caller,
    );
  const line = {
    role: 'EDITOR',
    ministryIds: ['DE-ST:MID'],
    subject: mid.subject,
    code: null,
    reason: null,
    fromValue: null,
    requestId: 'test',
  };
  const phase = { ...line, mutation: 'recordPhaseChange', outcome: 'REFUSED', toValue: 'COMPLETED' };
  const reader = { role: 'READER', ministryIds: [], subject: null };
  expect((await lines(land)).data.trackingAuditEntries.nodes).toEqual([
    { ...line, mutation: 'createProject', outcome: 'CHANGED', toValue: expect.stringContaining('Projekt protokoll') },
    { ...phase, outcome: 'CHANGED', toValue: 'ROLLOUT', reason: 'beschlossen' },
    { ...phase, code: 'VERSION_CONFLICT' },
    { ...phase, code: 'FORBIDDEN', ministryIds: ['DE-ST:MWU'], subject: 'editor DE-ST:MWU' },
    { ...phase, code: 'READ_ONLY', ...reader },
    { ...phase, code: 'TOKEN_EXPIRED', ...reader },
  ]);
  expect((await lines(coordinator('DE-SN'))).data.trackingAuditEntries.nodes).toEqual([]);
  expect((await lines(administrator)).data.trackingAuditEntries.nodes).toHaveLength(6);
  expect((await lines(mid)).errors.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
  expect((await lines(undefined)).errors.map(({ extensions }) => extensions['code'])).toEqual(['READ_ONLY']);
  for (const statement of [
    'update audit_entry set subject = null',
    'delete from audit_entry',
    'truncate audit_entry',
  ]) {
    await expect(graph.subgraph.db.source.query(statement)).rejects.toThrow(/permission denied/);
  }
  const asOwner = administer('delete from tracking.audit_entry', graph.url);
  await expect(asOwner).rejects.toThrow('the audit is only added to');
});
