import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { callerSigner } from '@ozg/gateway/identity/sign-caller';
import { projectRoot } from '@ozg/infra/paths';
import { subgraphs } from '@ozg/infra/subgraphs';
import { anyReader } from '@ozg/shared/identity/caller';
import { bodyHash, IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { createTestDatabase, type TestDatabase } from '@ozg/shared/testing/test-database';
import { type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';
import { makeGatewayKeys } from './support/gateway-keys';
import { type RunningProcess, startProcess } from './support/process';
import { templateOf } from './support/template';

const keys = makeGatewayKeys();
const body = JSON.stringify({ query: '{ topicAreas { label } }' });
const context = { requestId: 'request-1', caller: anyReader };

let database: TestDatabase;
let catalog: RunningProcess;
const started: RunningProcess[] = [];

async function startCatalog(environment: Record<string, string>): Promise<RunningProcess> {
  const file = join(projectRoot, 'subgraphs', 'catalog', 'dist', 'main.js');
  const running = await startProcess(file, { DATABASE_URL: database.url, ...environment });
  started.push(running);
  return running;
}

beforeAll(async () => {
  database = await createTestDatabase(await templateOf('facts'));
  catalog = await startCatalog(keys.forSubgraph);
});

afterAll(async () => {
  for (const running of started) await running.stop();
  await database[Symbol.asyncDispose]();
});

async function send(identity: string | undefined, options: { body?: string; to?: string } = {}) {
  const response = await fetch(options.to ?? catalog.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(identity && { [IDENTITY_HEADER]: identity }) },
    body: options.body ?? body,
  });
  return { status: response.status, text: await response.text() };
}

const sign = async (key = keys.privateKey, to = 'catalog', what = body) =>
  (await callerSigner(key)).sign(to, what, context);

/** As the gateway signs, but for what a test changes. */
function mint(claims: JWTPayload = {}, header: Partial<JWTHeaderParameters> = {}): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const usual = { caller: anyReader, rid: 'request-1', bdy: bodyHash(body), jti: randomUUID(), aud: 'catalog' };
  return new SignJWT({ ...usual, iat: now, exp: now + 30, ...claims })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'ozg-identity+jwt', ...header })
    .sign(keys.privateKey);
}

const refusal = {
  status: 401,
  text: JSON.stringify({
    errors: [
      {
        message: 'This subgraph answers its gateway only.',
        extensions: { code: 'UNSIGNED_REQUEST', remedy: 'Ask the gateway; this subgraph answers nobody else.' },
      },
    ],
  }),
};
const answered = { status: 200, text: expect.stringContaining('Bauen & Wohnen') };

test('a subgraph answers what its gateway signed', async () => {
  expect(await send(await sign())).toEqual(answered);
  expect(await send(await mint())).toEqual(answered);
});

const now = () => Math.floor(Date.now() / 1000);
const unsigned = Buffer.from('{"alg":"none","typ":"ozg-identity+jwt"}').toString('base64url');

test.each([
  ['nothing', async () => undefined],
  ['no signature', async () => 'a.b.c'],
  ['a key of somebody else', () => sign(generateKeyPairSync('ed25519').privateKey)],
  ['the algorithm "none"', async () => `${unsigned}.${(await sign()).split('.')[1]}.`],
  ['another subgraph as addressee', () => sign(keys.privateKey, 'tracking')],
  ['no addressee', () => mint({ aud: undefined })],
  ['another body', () => sign(keys.privateKey, 'catalog', `${body} `)],
  ['no body', () => mint({ bdy: undefined })],
  ['no expiry', () => mint({ exp: undefined })],
  ['a past expiry', () => mint({ iat: now() - 40, exp: now() - 10 })],
  ['a far expiry, some minutes later', () => mint({ iat: now() - 120, exp: now() + 3600 })],
  ['no number of its own', () => mint({ jti: undefined })],
  ['no caller', () => mint({ caller: undefined })],
  ['a caller of an unknown kind', () => mint({ caller: { kind: 'operator' } })],
  ['the type of another token', () => mint({}, { typ: 'at+jwt' })],
])('a request with %s is refused without a reason', async (_what, identity) => {
  expect(await send(await identity())).toEqual(refusal);
});

test('a request that was recorded on its way cannot be sent again', async () => {
  const identity = await sign();
  expect(await send(identity)).toEqual(answered);

  expect(await send(identity)).toEqual(refusal);
});

test('a signature of one query does not admit another one, in the body or in the address', async () => {
  const other = JSON.stringify({ query: '{ topicAreas { code } }' });
  const address = `${catalog.url}?query=${encodeURIComponent('{ topicAreas { code } }')}`;

  expect(await send(await sign(), { body: other })).toEqual(refusal);
  expect(await send(await sign(), { body: '' })).toEqual(refusal);
  expect(await getWithBody(address, await sign())).toEqual(refusal);
});

/** A GET that brings the signed body along, which fetch refuses to send. */
async function getWithBody(address: string, identity: string) {
  const asked = request(address, {
    method: 'GET',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      [IDENTITY_HEADER]: identity,
    },
  });
  asked.end(body);
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  return { status: response.statusCode, text: await text(response) };
}

test('only /graphql is closed: health answers everybody', async () => {
  for (const path of ['/livez', '/readyz']) expect((await fetch(new URL(path, catalog.url))).status).toBe(200);
});

test('a subgraph without a key serves readers, whatever the headers say', async () => {
  const open = await startCatalog({});

  expect(await send(undefined, { to: open.url })).toEqual(answered);
  expect(await send('forged', { to: open.url })).toEqual(answered);
});

test('a subgraph says the same of a request that cannot be answered, however often it is asked', async () => {
  const open = await startCatalog({});
  const query = 'query Q($ozgId: OzgId!) { ozgService(ozgId: $ozgId) { name } }';
  const ask = (sent: unknown) => send(undefined, { to: open.url, body: JSON.stringify(sent) });
  const right = { query, variables: { ozgId: '10519' } };
  const wrong = { query, variables: { ozgId: 'x' } };

  const first = await ask(wrong);
  expect(first).toEqual({ status: 400, text: expect.stringContaining('"errors"') });
  for (let again = 1; again <= 4; again += 1) {
    expect((await ask(right)).text).toContain('Bauvorbescheid');
    expect(withoutId(await ask(wrong))).toEqual(withoutId(first));
  }
  for (const none of ['{', '1', '']) expect((await send(undefined, { to: open.url, body: none })).status).toBe(400);
});

const withoutId = (answer: { status: number; text: string }) => ({
  ...answer,
  text: answer.text.replace(/"requestId":"[^"]*"/g, '').trim(),
});

test("a subgraph may fetch its gateway's key, and without it answers nobody", async () => {
  const gateway = await startProcess(join(projectRoot, 'gateway', 'dist', 'main.js'), {
    ...keys.forGateway,
    ...Object.fromEntries(subgraphs.map(({ name }) => [`${name.toUpperCase()}_URL`, catalog.url])),
  });
  started.push(gateway);
  const published = new URL('/.well-known/jwks.json', gateway.url).href;
  const fetching = await startCatalog({ GATEWAY_JWKS_URL: published });

  expect(await (await fetch(published)).json()).toEqual({
    keys: [{ kty: 'OKP', crv: 'Ed25519', x: expect.any(String), kid: expect.any(String), alg: 'EdDSA', use: 'sig' }],
  });
  expect(await send(await sign(), { to: fetching.url })).toEqual(answered);
  expect(await send(undefined, { to: fetching.url })).toEqual(refusal);
  expect(await send(await sign(generateKeyPairSync('ed25519').privateKey), { to: fetching.url })).toEqual(refusal);

  const lost = await startCatalog({ GATEWAY_JWKS_URL: 'http://127.0.0.1:9/.well-known/jwks.json' });
  expect(await send(await sign(), { to: lost.url })).toEqual(refusal);
});
