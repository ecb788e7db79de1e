import { readFileSync } from 'node:fs';
import { supergraphFile } from '@ozg/infra/paths';
import { germanDay } from '@ozg/shared/keys/german-day';
import { SignJWT } from 'jose';
import { apiSchemaOf } from '../support/api-schema';
import { startTestLogin, type TestLogin } from '../support/login';
import { openTestGraph, type TestGraph } from '../support/test-graph';

let login: TestLogin;
let graph: TestGraph;
let administrator: string;

beforeAll(async () => {
  login = await startTestLogin();
  graph = await openTestGraph('facts', { login });
  administrator = await login.token('trial-administrator');
});

afterAll(async () => {
  await graph[Symbol.asyncDispose]();
  await login[Symbol.asyncDispose]();
});

let made = 0;

/** Sends a mutation as the administrator, who prepares what the others then try to change; answers the record. */
async function prepare(mutation: string, input: object, fields: string): Promise<Record<string, string>> {
  const { data, errors } = await send(mutation, input, administrator, fields);
  expect([errors, data?.[mutation]?.userErrors]).toEqual([[], []]);
  return data[mutation][fields.split(' ')[0] ?? ''];
}

function send(mutation: string, input: object, token: string | undefined, fields = '') {
  const type = mutation[0]?.toUpperCase() + mutation.slice(1);
  const text = `mutation($input: ${type}Input!) { ${mutation}(input: $input) { ${fields} userErrors { code message } } }`;
  return graph.ask(text, { input }, token === undefined ? {} : { token });
}

async function newProject(): Promise<string> {
  const details = { title: 'Matrix', ministryId: 'DE-ST:MID' };
  const input = { stateCode: 'DE-ST', key: `matrix-${(made += 1)}`, changedOn: '2026-01-01', details };
  return (await prepare('createProject', input, 'project { id }'))['id'] ?? '';
}

const day = germanDay();
const reason = 'Matrix';

/** For each mutation an input that nobody has used yet, on what belongs to DE-ST:MID. */
const inputs: Record<string, () => Promise<object>> = {
  createProject: async () => ({
    stateCode: 'DE-ST',
    key: `neu-${(made += 1)}`,
    details: { title: 'Neu', ministryId: 'DE-ST:MID' },
  }),
  updateProject: async () => ({ projectId: await newProject(), version: 1, details: { note: 'Matrix' } }),
  recordPhaseChange: async () => ({ projectId: await newProject(), version: 1, phase: 'ROLLOUT' }),
  recordPriorityChange: async () => ({
    projectId: await newProject(),
    version: 1,
    priority: 'HIGH',
    criteria: ['DEMAND'],
    reason,
  }),
  assignReuseModel: async () => ({ projectId: await newProject(), version: 1, reuseModel: 'EFA' }),
  correctChange: async () => {
    const projectId = await newProject();
    const phase = { projectId, version: 1, phase: 'ROLLOUT' };
    const { id } = await prepare('recordPhaseChange', phase, 'phaseChange { id }');
    return { changeId: id, version: 2, phase: 'COMPLETED', reason };
  },
  confirmMonthlyReport: async () => ({ ministryId: 'DE-ST:MID', note: `Matrix ${(made += 1)}` }),
  applyMonthlyReport: async () => ({
    ministryId: 'DE-ST:MID',
    confirmsOthers: false,
    rows: [{ projectId: await newProject(), version: 1, phase: 'ROLLOUT' }],
  }),
  assignResponsibility: async () => ({ ozgId: String(20_000 + (made += 1)), ministryId: 'DE-ST:MID', reason }),
  publishNewsItem: async () => ({ title: `Meldung ${(made += 1)}`, text: 'Matrix', ministryId: 'DE-ST:MID' }),
  scheduleConsultationHour: async () => ({ topic: `Stunde ${(made += 1)}`, heldOn: day, ministryId: 'DE-ST:MID' }),
  answerQuestion: async () => {
    const { data } = await graph.ask('{ faqEntries(first: 100) { nodes { id version } } }');
    const { id, version } = data.faqEntries.nodes.find((each: { id: string }) => each.id.startsWith('DE-ST:'));
    return { faqEntryId: id, version, answer: `Antwort ${(made += 1)}` };
  },
};

const refusals: Record<string, string> = {
  nobody: 'UNAUTHENTICATED',
  'another ministry': 'FORBIDDEN',
  expired: 'TOKEN_EXPIRED',
  'for another audience': 'TOKEN_FOREIGN',
  'forged: signed by somebody else': 'TOKEN_INVALID',
  'forged: no signature': 'TOKEN_INVALID',
  'forged: the public key as a secret': 'TOKEN_INVALID',
};

const claims = { sub: 'matrix', realm_access: { roles: ['ozg-administrator'] } };

const base64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const tokens: Record<string, () => Promise<string | undefined>> = {
  nobody: async () => undefined,
  'own ministry': () => login.token('trial-editor-mid'),
  'another ministry': () => login.token('trial-editor-mwu'),
  coordinator: () => login.token('trial-coordinator-st'),
  expired: () => login.mint({ ...claims, exp: Math.floor(Date.now() / 1000) - 61 }),
  'for another audience': () => login.mint({ ...claims, aud: 'urn:somebody:else' }),
  'forged: signed by somebody else': async () => {
    const [header = '', payload = ''] = (await login.token('trial-administrator')).split('.');
    const [, , signature = ''] = (await login.mint({ sub: 'somebody' })).split('.');
    return `${header}.${payload}.${signature}`;
  },
  'forged: no signature': async () => {
    const now = Math.floor(Date.now() / 1000);
    const { issuer: iss, audience: aud } = login.identity;
    return `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64({ iss, aud, iat: now, exp: now + 300, ...claims })}.`;
  },
  'forged: the public key as a secret': () => {
    const { issuer, audience } = login.identity;
    const secret = Buffer.from(login.signingKey.publicKey.export({ type: 'spki', format: 'pem' }));
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: login.signingKey.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(secret);
  },
};

/** What no editor may do for the own ministry either. */
const forCoordinators = ['assignResponsibility', 'answerQuestion'];

test('the matrix has every mutation of the graph', () => {
  const mutations = apiSchemaOf(readFileSync(supergraphFile, 'utf8')).getMutationType()?.getFields() ?? {};

  expect(Object.keys(inputs).toSorted()).toEqual(Object.keys(mutations).toSorted());
});

const lines = async () => {
  const { data } = await graph.ask(
    `{ ${['tracking', 'responsibility', 'communications'].map((name) => `${name}AuditEntries { totalCount }`).join(' ')} }`,
    {},
    { token: administrator },
  );
  return Object.values<{ totalCount: number }>(data).reduce((sum, { totalCount }) => sum + totalCount, 0);
};

describe.each(Object.keys(inputs))('%s', (mutation) => {
  test.each(Object.keys(tokens))('by %s', async (who) => {
    const input = (await inputs[mutation]?.()) ?? {};
    const token = await tokens[who]?.();
    const before = await lines();

    const { data, errors } = await send(mutation, input, token);

    const refusal =
      refusals[who] ?? (who === 'own ministry' && forCoordinators.includes(mutation) ? 'FORBIDDEN' : null);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(refusal === null ? [] : [refusal]);
    expect(data?.[mutation] ?? null).toEqual(refusal === null ? { userErrors: [] } : null);
    expect((await lines()) - before).toBe(refusal === null && mutation === 'applyMonthlyReport' ? 2 : 1);
    if (token) expect(JSON.stringify(errors)).not.toContain(token.split('.')[1]);
    // A refused request changed nothing: whoever may do it finds everything as it was.
    if (refusal !== null) {
      const allowed = await send(mutation, input, administrator);
      expect([allowed.errors, allowed.data?.[mutation]?.userErrors]).toEqual([[], []]);
    }
  });
});
