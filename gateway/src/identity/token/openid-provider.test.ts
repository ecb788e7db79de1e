import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { type Listener, listen } from '@ozg/shared/server/listen';
import { type JWTHeaderParameters, SignJWT } from 'jose';
import pino from 'pino';
import { callerReader } from '../caller-reader';
import { keycloakNames } from '../identity-settings';

const log = pino({ level: 'silent' });
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed25519 = generateKeyPairSync('ed25519');
const jwks = {
  keys: [
    { ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa' },
    { ...ed25519.publicKey.export({ format: 'jwk' }), kid: 'ed25519' },
  ],
};

const opened: Listener[] = [];
afterEach(async () => {
  for (const listener of opened.splice(0)) await listener.close();
});

interface Host extends Listener {
  /** The paths it was asked for. */
  asked: string[];
}

async function openHost(answer: (path: string, host: string) => unknown): Promise<Host> {
  const asked: string[] = [];
  const handler: RequestListener = (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const found = answer(path, `http://${request.headers.host}`);
    if (typeof found === 'function') return void found(response);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(found));
  };
  const listener = await listen(handler, 0, 'PORT');
  opened.push(listener);
  return { ...listener, asked };
}

/** A provider that behaves, but for what it is told to answer otherwise. */
const openProvider = (discovery: object = {}, keys: unknown = jwks): Promise<Host> =>
  openHost((path, host) => (path === '/keys' ? keys : { issuer: host, jwks_uri: `${host}/keys`, ...discovery }));

const token = (issuer: string, header: JWTHeaderParameters = { alg: 'RS256', kid: 'rsa' }, key?: KeyObject) =>
  new SignJWT({ iss: issuer, aud: 'graph', sub: 'somebody' })
    .setProtectedHeader(header)
    .setExpirationTime('5 min')
    .sign(key ?? rsa.privateKey);

const readerOf = (issuer: string, allowedHosts: string[] = []) =>
  callerReader({ ...keycloakNames, issuer, audience: 'graph', allowedHosts, isTrial: false }, log);

const bearing = (text: string) => ({ headersDistinct: { authorization: [`Bearer ${text}`] } });

async function outcome(issuer: string, allowedHosts?: string[]): Promise<string> {
  const caller = await readerOf(issuer, allowedHosts)(bearing(await token(issuer)));
  return caller.kind === 'refused' ? caller.code : caller.kind;
}

test('nothing is fetched before a token comes, and what is fetched is kept', async () => {
  const { url, asked } = await openProvider();
  const read = readerOf(url);
  await read({ headersDistinct: {} });
  expect(asked).toEqual([]);

  for (let at = 0; at < 3; at += 1) expect(await read(bearing(await token(url)))).toMatchObject({ kind: 'signed-in' });

  expect(asked).toEqual(['/.well-known/openid-configuration', '/keys']);
});

test('tokens with unknown keys do not have the keys fetched each time', async () => {
  const { url, asked } = await openProvider();
  const read = readerOf(url);

  for (let at = 0; at < 20; at += 1) await read(bearing(await token(url, { alg: 'RS256', kid: `unknown-${at}` })));

  expect(asked).toHaveLength(2);
});

test('an algorithm that is not on the list does not count, though the provider has a key for it', async () => {
  const { url } = await openProvider();

  const caller = await readerOf(url)(bearing(await token(url, { alg: 'EdDSA', kid: 'ed25519' }, ed25519.privateKey)));

  expect(caller).toMatchObject({ kind: 'refused', code: 'TOKEN_INVALID' });
});

test('a discovery document of another issuer is not believed', async () => {
  const { url, asked } = await openProvider({ issuer: 'https://login.example.org' });

  expect(await outcome(url)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  expect(asked).not.toContain('/keys');
});

test('keys come from the issuer or from a host that the operator allows, and from nowhere else', async () => {
  const elsewhere = await openHost(() => jwks);
  const { url } = await openProvider({ jwks_uri: `${elsewhere.url}/keys` });

  expect(await outcome(url)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  expect(elsewhere.asked).toEqual([]);
  expect(await outcome(url, [new URL(elsewhere.url).host])).toBe('signed-in');
});

test.each([302, 307])('no redirect is followed (%i)', async (status) => {
  const elsewhere = await openHost(() => jwks);
  const { url } = await openHost((path, host) =>
    path === '/keys'
      ? (response: Parameters<RequestListener>[1]) => response.writeHead(status, { location: elsewhere.url }).end()
      : { issuer: host, jwks_uri: `${host}/keys` },
  );

  expect(await outcome(url)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  expect(elsewhere.asked).toEqual([]);
});

test.each([
  ['with a megabyte of keys', { ...jwks, padding: 'x'.repeat(1024 * 1024) }],
  ['with keys that are none', { keys: 'none' }],
  ['with no JSON', (response: Parameters<RequestListener>[1]) => response.writeHead(200).end('<html>')],
  ['with an error', (response: Parameters<RequestListener>[1]) => response.writeHead(500).end('{}')],
  ['not at all', () => undefined],
])('a provider that answers %s is unavailable, and soon', async (_what, keys) => {
  const { url } = await openProvider({}, keys);
  const asked = Date.now();

  expect(await outcome(url)).toBe('IDENTITY_PROVIDER_UNAVAILABLE');
  expect(Date.now() - asked).toBeLessThan(4500);
});

test('while the provider is down only the first token waits for it', async () => {
  const { url, asked } = await openProvider({}, () => undefined);
  const read = readerOf(url);
  await read(bearing(await token(url)));

  const again = Date.now();
  expect(await read(bearing(await token(url)))).toMatchObject({ code: 'IDENTITY_PROVIDER_UNAVAILABLE' });

  expect(Date.now() - again).toBeLessThan(500);
  expect(asked).toHaveLength(2);
});
