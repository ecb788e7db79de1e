import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signerOf } from '@ozg/gateway/identity/sign-caller';
import { anyReader } from '@ozg/shared/identity/caller';
import { type GatewayKey, gatewayKey } from '@ozg/shared/identity/gateway-key';
import { CallerVerifier } from '@ozg/shared/identity/verify-caller';
import { gatewayKeyCommand } from './gateway-key-command';

const folder = mkdtempSync(join(tmpdir(), 'ozg-key-'));
const privateFile = join(folder, 'gateway-key.pem');
const publicFile = join(folder, 'gateway-key.pub.pem');
const make = () => gatewayKeyCommand().parseAsync([folder], { from: 'user' });

beforeAll(make);

afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['files', privateFile, publicFile],
  ['texts', () => readFileSync(privateFile, 'utf8'), () => readFileSync(publicFile, 'utf8')],
  ['one line each', () => oneLine(privateFile), () => oneLine(publicFile)],
])('a gateway signs with the private key what a subgraph knows by the public one, as %s', async (_how, own, given) => {
  const signer = await signerOf({ GATEWAY_SIGNING_KEY: textOf(own) });
  const key = gatewayKey({ GATEWAY_PUBLIC_KEY: textOf(given) }) as GatewayKey;

  const identity = signer.sign('catalog', 'body', { requestId: 'request-1', caller: anyReader });

  expect(await new CallerVerifier('catalog', key).open(identity)).toMatchObject({
    caller: anyReader,
    rid: 'request-1',
  });
  expect(JSON.stringify(signer.jwks)).not.toContain('"d"');
});

test('nobody else reads the private key, and it is never overwritten', async () => {
  const before = readFileSync(privateFile, 'utf8');
  expect(statSync(privateFile).mode & 0o077).toBe(0);

  await make();

  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
  expect(readFileSync(privateFile, 'utf8')).toBe(before);
});

test.each([
  ['a private key', { GATEWAY_PUBLIC_KEY: privateFile }, /must be a public Ed25519 key/],
  ['no file', { GATEWAY_PUBLIC_KEY: '/nowhere' }, /readable file with one \(ENOENT\)/],
  ['no address', { GATEWAY_JWKS_URL: 'gateway' }, /must be an address/],
  ['two answers', { GATEWAY_PUBLIC_KEY: publicFile, GATEWAY_JWKS_URL: 'http://gateway/' }, /not both/],
])('a subgraph does not start with %s for its gateway', (_what, environment, message) => {
  expect(() => gatewayKey(environment)).toThrow(message);
});

test('a gateway does not start with a key that cannot sign, and a subgraph without any has none', async () => {
  expect(() => signerOf({ GATEWAY_SIGNING_KEY: publicFile })).toThrow(/must be a private Ed25519 key/);
  expect(gatewayKey({})).toBeNull();
});

const textOf = (text: string | (() => string)): string => (typeof text === 'string' ? text : text());

/** As environment files hold it. */
const oneLine = (file: string): string => readFileSync(file, 'utf8').replaceAll('\n', '\\n');
