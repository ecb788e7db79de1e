import { gzipSync } from 'node:zlib';
import type { FaultKind } from '../fault';
import { sourceSettings } from '../source-settings';
import { guestAt, impatient } from './testing/guest';
import { drips, type HostileServer, hostileServer, type Misdeed, sends } from './testing/hostile-server';

const MEGABYTE = 2 ** 20;
const right = '{"data":{"service":{"id":"1","name":"A"}}}';
const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE, ' '));
const gzip = { encoding: 'gzip' };
const html = '<h1>Error</h1><pre>at secret (/srv/app.js:1)</pre>';
const graphql = 'application/graphql-response+json';

let internal: HostileServer;
beforeAll(async () => {
  internal = await hostileServer(sends(right));
});
afterAll(() => internal[Symbol.asyncDispose]());

const redirects =
  (status: number): Misdeed =>
  (response) =>
    void response.writeHead(status, { location: internal.url }).end();

const cases: [what: string, kind: FaultKind, does: Misdeed][] = [
  ['hangs before the headers', 'TIMEOUT', () => undefined],
  ['hangs within the body', 'TIMEOUT', (response) => response.writeHead(200, { 'content-type': graphql }).write('{')],
  ['drips', 'TIMEOUT', drips(' ', 20)],
  ['drips a packed body that unpacks to nothing', 'TIMEOUT', drips(gzipSync(''), 20, { 'content-encoding': 'gzip' })],
  ['redirects to an internal address', 'REDIRECT', redirects(302)],
  ['redirects with the body to an internal address', 'REDIRECT', redirects(307)],
  ['announces too much', 'TOO_LARGE', sends(Buffer.alloc(10 * MEGABYTE + 1, ' '))],
  ['sends too much', 'TOO_LARGE', drips(Buffer.alloc(MEGABYTE, ' '), 1)],
  ['sends a bomb of 1 to 1000', 'TOO_LARGE', sends(bomb, gzip)],
  ['sends what is not packed as packed', 'ENCODING', sends(right, gzip)],
  ['ends within what is packed', 'ENCODING', sends(gzipSync(right).subarray(0, 20), gzip)],
  ['packs otherwise', 'ENCODING', sends(right, { encoding: 'br' })],
  ['sends a page', 'CONTENT_TYPE', sends(right, { type: 'text/html' })],
  ['fails with a page', 'STATUS', sends(html, { status: 500, type: 'text/html' })],
  ['fails with plain JSON', 'STATUS', sends('{"errors":[{"message":"secret"}]}', { status: 400 })],
  [
    'sends UTF-8 that is none',
    'MALFORMED',
    sends(Buffer.from('{"data":{"service":{"name":"Gr\xfc\xdfe"}}}', 'latin1')),
  ],
  ['nests 100,000 lists', 'MALFORMED', sends(`{"data":${'['.repeat(1e5)}${']'.repeat(1e5)}}`)],
  ['nests 100,000 objects', 'MALFORMED', sends(`{"data":${'{"a":'.repeat(1e5)}1${'}'.repeat(1e5)}}`)],
  ['sends millions of objects', 'MALFORMED', sends(`{"data":{"a":[${'{},'.repeat(3e6)}0]}}`)],
  ['sends half of the JSON', 'MALFORMED', sends(right.slice(0, -5))],
  [
    'ends within the body',
    'CUT_OFF',
    (response) => {
      response.writeHead(200, { 'content-type': graphql, 'content-length': '100' });
      response.write(right, () => response.destroy());
    },
  ],
  ['resets', 'CONNECTION', (_response, { socket }) => void socket.resetAndDestroy()],
  ...[
    '[]',
    '"secret"',
    'null',
    '{}',
    '{"data":[]}',
    '{"data":"secret"}',
    '{"data":null}',
    '{"data":null,"errors":[]}',
    '{"data":{},"errors":"secret"}',
    '{"data":{},"errors":{"length":1}}',
  ].map((json): (typeof cases)[number] => [`sends ${json}`, 'MALFORMED', sends(json)]),
];

test.each(cases)('a subgraph that %s is unavailable: %s', async (_what, kind, does) => {
  await using server = await hostileServer(does);
  const { ask, reports, source } = guestAt(server.url, kind === 'TIMEOUT' ? { settings: impatient } : {});

  const error = await ask().then(
    () => null,
    (thrown: unknown) => thrown,
  );

  expect(error).toMatchObject({
    message: expect.stringMatching(
      kind === 'TIMEOUT'
        ? /^The subgraph "guest" did not answer within 0.8 s\.$/
        : kind === 'TOO_LARGE'
          ? /^The subgraph "guest" answered more than 10 MB\.$/
          : /^The subgraph "guest" gave no usable answer\.$/,
    ),
    extensions: { code: 'SUBGRAPH_UNAVAILABLE', serviceName: 'guest' },
  });
  expect(reports).toMatchObject([{ outcome: kind }]);
  expect(source.health()).toMatchObject({ state: 'DEGRADED', lastError: kind, lastAnsweredAt: null });
  expect(internal.asked).toEqual([]);
  await source.close();
});

test('what is too large is not read to its end', async () => {
  const sent = { bytes: 0 };
  await using server = await hostileServer((response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const piece = Buffer.alloc(MEGABYTE, ' ');
    const more = () => response.write(piece, () => ((sent.bytes += MEGABYTE), !response.destroyed && more()));
    more();
  });
  const { ask, source } = guestAt(server.url);

  await expect(ask()).rejects.toThrow('more than 10 MB');

  expect(sent.bytes).toBeLessThan(30 * MEGABYTE);
  await source.close();
});

test('ten megabytes are not too much', async () => {
  const names = Array.from({ length: 10 }, () => 'x'.repeat(MEGABYTE - 100));
  const body = JSON.stringify({ data: { service: { tags: names } } });
  await using server = await hostileServer(sends(gzipSync(body), gzip));
  // Reading them takes a busy machine a while.
  const { ask, source } = guestAt(server.url, { settings: { ...sourceSettings({}, 'guest'), timeoutMs: 60_000 } });

  const { data, errors } = await ask('{ service { tags } }');
  expect(errors).toBeUndefined();
  expect(JSON.stringify({ data }).length).toBe(body.length);
  await source.close();
});
