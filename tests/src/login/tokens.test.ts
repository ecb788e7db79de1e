import { Role } from '@ozg/shared/identity/caller';
import { callerReader } from '@ozg/gateway/identity/caller-reader';
import { SignJWT } from 'jose';
import pino from 'pino';
import { makeSigningKey, READER_ACCOUNT, startTestLogin, type TestLogin } from '../support/login';

let login: TestLogin;
let foreign: TestLogin;
let logged = '';
const log = pino({ level: 'trace' }, { write: (line: string) => void (logged += line) });

beforeAll(async () => {
  login = await startTestLogin();
  foreign = await startTestLogin();
});

afterAll(async () => {
  await login[Symbol.asyncDispose]();
  await foreign[Symbol.asyncDispose]();
});

const newReader = () => callerReader(login.identity, log, { keyCooldownMs: 0 });
const headers = (...authorization: string[]) => ({ headersDistinct: { authorization } });

async function callerOf(token: string, now?: Date) {
  return newReader()(headers(`Bearer ${token}`), now);
}

async function codeOf(token: string, now?: Date) {
  const caller = await callerOf(token, now);
  return caller.kind === 'refused' ? caller.code : caller.kind;
}

const seconds = () => Math.floor(Date.now() / 1000);

describe("a token of the provider's makes the caller that its claims speak of", () => {
  test.each([
    ['trial-editor-mid', Role.EDITOR, ['DE-ST:MID'], []],
    ['trial-editor-synthetic-1', Role.EDITOR, ['DE-ST:SYN-01'], []],
    ['trial-coordinator-st', Role.COORDINATOR, [], ['DE-ST']],
    ['trial-administrator', Role.ADMINISTRATOR, [], []],
    [READER_ACCOUNT, Role.READER, [], []],
  ])('%s', async (subject, role, ministryIds, stateCodes) => {
    expect(await callerOf(await login.token(subject))).toEqual({
      kind: 'signed-in',
      subject,
      role,
      ministryIds,
      stateCodes,
      scopes: [],
      isTrial: false,
    });
  });

  test('a setting, never a claim, makes an account one for trying out', async () => {
    const onTrial = callerReader({ ...login.identity, isTrial: true }, log);

    expect(await callerOf(await login.mint({ isTrial: true, trial: true }))).toMatchObject({ isTrial: false });
    expect(await onTrial(headers(`Bearer ${await login.mint()}`))).toMatchObject({ isTrial: true });
  });

  test.each(['at+jwt', 'application/at+jwt', 'JWT'])('with the type %s', async (typ) => {
    expect(await codeOf(await login.mint({}, { typ }))).toBe('signed-in');
  });
});

describe('a token that does not count is refused with the reason', () => {
  test('of another audience', async () => {
    expect(await codeOf(await login.token('trial-administrator', 'urn:another:graph'))).toBe('TOKEN_FOREIGN');
  });

  test('of another provider', async () => {
    expect(await codeOf(await foreign.token('trial-administrator'))).toBe('TOKEN_FOREIGN');
  });

  test('of another provider that names itself ours', async () => {
    expect(await codeOf(await foreign.mint({ iss: login.identity.issuer }))).toBe('TOKEN_INVALID');
  });

  test('expired, with a leeway of a minute', async () => {
    const now = new Date();
    const expiredFor = (age: number) => login.mint({ exp: Math.floor(now.getTime() / 1000) - age });

    expect(await codeOf(await expiredFor(59), now)).toBe('signed-in');
    expect(await codeOf(await expiredFor(61), now)).toBe('TOKEN_EXPIRED');
    expect(await codeOf(await expiredFor(86_400), now)).toBe('TOKEN_EXPIRED');
  });

  test('not yet valid, with the same leeway', async () => {
    const now = new Date();
    const validIn = (wait: number) => login.mint({ nbf: Math.floor(now.getTime() / 1000) + wait });

    expect(await codeOf(await validIn(59), now)).toBe('signed-in');
    expect(await codeOf(await validIn(61), now)).toBe('TOKEN_INVALID');
  });

  test('signed by nobody', async () => {
    const [, payload] = (await login.token('trial-administrator')).split('.');
    const none = Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url');

    expect(await codeOf(`${none}.${payload}.`)).toBe('TOKEN_INVALID');
  });

  test.each(['spki', 'pkcs1'] as const)('signed with the public key as if it were a secret (%s)', async (type) => {
    const { issuer: iss, audience: aud } = login.identity;
    const pem = login.signingKey.publicKey.export({ format: 'pem', type });
    const token = await new SignJWT({ iss, aud, sub: 'forger', exp: seconds() + 300 })
      .setProtectedHeader({ alg: 'HS256', kid: login.signingKey.kid, typ: 'at+jwt' })
      .sign(Buffer.from(pem));

    expect(await codeOf(token)).toBe('TOKEN_INVALID');
  });

  test('of a key that the provider does not have', async () => {
    expect(await codeOf(await login.mint({}, { kid: 'unknown' }))).toBe('TOKEN_INVALID');
  });

  test('changed by one claim', async () => {
    const [header, payload = '', signature] = (await login.token('trial-editor-mid')).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, ministries: ['DE-ST:MWU'] })).toString('base64url');

    expect(await codeOf(`${header}.${changed}.${signature}`)).toBe('TOKEN_INVALID');
  });

  test.each([
    ['no expiry', { exp: undefined }, {}],
    ['an expiry that is no number', { exp: 'never' as unknown as number }, {}],
    ['no subject', { sub: undefined }, {}],
    ['an empty subject', { sub: '' }, {}],
    ['a subject of a thousand characters', { sub: 'x'.repeat(1000) }, {}],
    ['no audience', { aud: undefined }, {}],
    ['the hash of an access token, as ID tokens have it', { at_hash: 'x' }, {}],
    ["Keycloak's mark of an ID token", { typ: 'ID' }, {}],
    ["Keycloak's mark of a refresh token", { typ: 'Refresh' }, {}],
    ['the type of a logout token', {}, { typ: 'logout+jwt' }],
  ])('with %s', async (_what, claims, header) => {
    expect(await codeOf(await login.mint(claims, header))).toMatch(/^TOKEN_(INVALID|FOREIGN)$/);
  });

  test('no single token', async () => {
    const token = await login.token('trial-administrator');
    const read = newReader();
    const wrong = [
      [`Bearer ${token}`, `Bearer ${token}`],
      [`Bearer ${token}, Bearer ${token}`],
      [`Basic ${token}`],
      ['Bearer'],
      ['Bearer garbage'],
      ['Bearer a.b.c'],
      [`Bearer ${await login.mint({ padding: 'x'.repeat(8000) })}`],
      [token],
      [''],
    ];

    for (const each of wrong) {
      expect([each, await read(headers(...each))]).toEqual([each, expect.objectContaining({ kind: 'refused' })]);
    }
  });
});

test('the log and the message of a refusal hold nothing of the token', async () => {
  const tokens = [
    await login.token('trial-administrator', 'urn:another:graph'),
    await foreign.token('trial-administrator'),
    await login.mint({ exp: 1, secret: 'in the claims' }),
  ];
  const callers = await Promise.all(tokens.map((token) => callerOf(token)));

  const said = JSON.stringify(callers) + logged;
  for (const part of tokens.flatMap((token) => token.split('.'))) expect(said).not.toContain(part);
  expect(said).not.toContain('in the claims');
});

test('without a token one is anonymous; without a provider everybody is, whatever is sent', async () => {
  const withoutProvider = callerReader(null, log);

  expect(await newReader()(headers())).toEqual({ kind: 'anonymous', isReadOnly: false });
  expect(await withoutProvider(headers(`Bearer ${await login.token('trial-administrator')}`))).toEqual({
    kind: 'anonymous',
    isReadOnly: true,
  });
});

test('new keys of the provider are picked up, its old ones no longer count, and known keys outlive its absence', async () => {
  const read = newReader();
  const kindOf = async (token: string) => (await read(headers(`Bearer ${token}`))).kind;
  const before = await login.token('trial-administrator');
  expect(await kindOf(before)).toBe('signed-in');

  await login.restart(makeSigningKey('second'));
  expect(await kindOf(await login.token('trial-administrator'))).toBe('signed-in');
  expect(await kindOf(before)).toBe('refused');

  const after = await login.token('trial-administrator');
  await login.stop();
  expect(await kindOf(after)).toBe('signed-in');
  expect(await codeOf(after)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  await login.restart();
});
