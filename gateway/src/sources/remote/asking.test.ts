import { generateKeyPairSync } from 'node:crypto';
import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { CallerVerifier } from '@ozg/shared/identity/verify-caller';
import { callerSigner } from '../../identity/sign-caller';
import { guestAt, impatient } from './testing/guest';
import { hostileServer, type Misdeed, sends } from './testing/hostile-server';

const right = sends('{"data":{"service":{"id":"1","name":"A"}}}');
const answer = { data: { service: { id: '1', name: 'A' } } };
const resets: Misdeed = (_response, { socket }) => void socket.resetAndDestroy();
const status = (code: number): Misdeed => sends('away', { status: code, type: 'text/plain' });

/** Does each of the misdeeds once, the last one for ever. */
function inTurn(...misdeeds: Misdeed[]): Misdeed {
  return (response, request) => (misdeeds.length > 1 ? misdeeds.shift() : misdeeds[0])?.(response, request);
}

test.each([
  ['a reset', resets],
  ['502', status(502)],
  ['503', status(503)],
  ['504', status(504)],
])('after %s a query is sent once more', async (_what, misdeed) => {
  await using server = await hostileServer(inTurn(misdeed, right));
  const { ask, source, reports } = guestAt(server.url);

  expect(await ask()).toEqual(answer);
  expect(server.asked).toHaveLength(2);
  expect(reports).toMatchObject([{ outcome: 'ANSWERED', bytes: 42 }]);
  await source.close();
});

test.each([
  ['a mutation', resets, 'mutation { change }', 1],
  ['a mutation that met 503', status(503), 'mutation { change }', 1],
  ['what takes too long', () => undefined, '{ service { id } }', 1],
  ['what failed', status(500), '{ service { id } }', 1],
  [
    'what broke off within the answer',
    inTurn((response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).write('{', () => response.destroy()),
    ),
    '{ service { id } }',
    1,
  ],
  ['what failed twice', resets, '{ service { id } }', 2],
])('%s is not sent again', async (_what, misdeed, query, times) => {
  await using server = await hostileServer(misdeed);
  const { ask, source } = guestAt(server.url, { settings: impatient });

  await expect(ask(query)).rejects.toThrow('The subgraph "guest"');
  expect(server.asked).toHaveLength(times);
  await source.close();
});

test('a second try has no time of its own', async () => {
  await using server = await hostileServer(
    inTurn(
      (response) => void setTimeout(() => response.destroy(), 500),
      () => undefined,
    ),
  );
  const { ask, source, reports } = guestAt(server.url, { settings: impatient });

  await expect(ask()).rejects.toThrow('within 0.8 s');
  expect(server.asked).toHaveLength(2);
  expect(reports[0]?.ms).toBeLessThan(1290);
  await source.close();
});

test('a change that is given up says that nobody knows whether it was made', async () => {
  await using server = await hostileServer(() => undefined);
  const { ask, source } = guestAt(server.url, { settings: impatient });

  await expect(ask('mutation { change }')).rejects.toThrow('within 0.9 s; whether it made the change is not known.');
  await source.close();
});

test('each try is signed for its very body, and asks for what it was prepared to ask', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  await using server = await hostileServer(inTurn(resets, right));
  const { ask, source } = guestAt(server.url, { signer: await callerSigner(privateKey) });
  await ask('query Q($id: ID) { service(id: $id) { id name } }', { id: 'Grüße "\\"' });
  await source.close();

  const verifier = new CallerVerifier('guest', publicKey.export({ type: 'spki', format: 'pem' }).toString());
  for (const { body, headers } of server.asked) {
    const signed = await verifier.open(String(headers[IDENTITY_HEADER]));
    expect(() => verifier.use(signed, Buffer.from(body))).not.toThrow();
    expect(signed.rid).toBe('request-1');
    expect(headers).toMatchObject({ 'x-request-id': 'request-1', 'content-type': 'application/json' });
    expect(JSON.parse(body)).toEqual({
      query: 'query Q($id: ID) { service(id: $id) { id name } }',
      variables: { id: 'Grüße "\\"' },
    });
  }
  expect(server.asked).toHaveLength(2);
});
