import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { drips, hostileServer, type Misdeed, sends } from '@ozg/gateway/sources/remote/testing/hostile-server';
import { formatReport } from '@ozg/gateway/registry/verify/format/format-report';
import { soundSdl } from './sound-guest';
import { startTriedGuest } from './tried-guest';
import { findingsOf, newKey, verified } from './verified';

const MEGABYTE = 2 ** 20;
const esc = '\u001b[2J';
const told = (sdl: string) => JSON.stringify({ data: { _service: { sdl } } });

const cases: [string, Misdeed, RegExp][] = [
  ['sends without end', drips('x'.repeat(MEGABYTE), 1), /more than 10 MB|there in time/],
  ['drips', drips(' ', 50), /there in time/],
  ['never answers', () => undefined, /there in time/],
  ['sends a gzip bomb', sends(gzipSync(Buffer.alloc(50 * MEGABYTE, ' ')), { encoding: 'gzip' }), /more than 10 MB/],
  ['packs with brotli', sends('x', { encoding: 'br' }), /packed otherwise/],
  ['sends a page of HTML', sends('<h1>hello</h1>', { type: 'text/html' }), /not JSON/],
  ['fails', sends('Internal Server Error', { status: 500, type: 'text/plain' }), /status is none/],
  [
    'is behind somebody who does not reach it',
    sends('Bad Gateway', { status: 502, type: 'text/plain' }),
    /502, 503 or 504/,
  ],
  ['sends half of its JSON', sends('{"data":'), /no GraphQL result/],
  ['resets', (response) => void response.socket?.resetAndDestroy(), /Nobody answers/],
  ['is no subgraph', sends('{"data":null,"errors":[{"message":"Cannot query field _service"}]}'), /no subgraph/],
];

test.each(cases)('a service that %s ends in a report of that', async (_what, does, said) => {
  await using server = await hostileServer(does);
  const report = await verified(server.url, { timeoutMs: 1500, given: null });

  const [reached, ...others] = report.results;
  expect(reached?.observations.map(({ message }) => message.en)).toEqual([expect.stringMatching(said)]);
  expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['SKIPPED']));
  expect(server.asked).toHaveLength(1);
});

test('a redirect is not followed', async () => {
  await using elsewhere = await hostileServer(sends(told(soundSdl)));
  await using server = await hostileServer(
    (response) => void response.writeHead(307, { location: elsewhere.url }).end(),
  );
  const report = await verified(server.url);

  expect(findingsOf(report)[0]).toBe('V01 ERROR');
  expect(elsewhere.asked).toEqual([]);
});

test('what a service says steers no terminal and breaks no line', async () => {
  const answer = { errors: [{ message: `${esc}\nall is well\u202e` }], data: null };
  const asSchema = sends(told(soundSdl));
  const asElse = sends(JSON.stringify(answer));
  await using server = await hostileServer((response, request) => {
    const isFirst = server.asked.length === 1;
    (isFirst ? asSchema : asElse)(response, request);
  });
  const report = await verified(server.url);

  const seen = report.results.flatMap(({ observations }) => observations.map((each) => each.seen ?? ''));
  expect(seen.some((each) => each.includes('all is well'))).toBe(true);
  for (const each of seen) expect(each).not.toMatch(/\p{C}/u);
  for (const language of ['de', 'en'] as const) {
    const text = formatReport(report, { format: 'text', language });
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^all is well/m);
  }
});

test('who shows the schema and then falls silent is given up soon', async () => {
  await using server = await hostileServer((response, request) => {
    if (server.asked.length === 1) sends(told(soundSdl))(response, request);
  });
  const report = await verified(server.url, { timeoutMs: 300 });

  expect(findingsOf(report).slice(0, 1)).toEqual(['V03 ERROR']);
  expect(report.results.at(-1)?.observations[0]?.message.en).toBe('The service does not answer in time any more.');
  expect(server.asked.length).toBeLessThan(12);
});

test('who is so slow that the time for all of it is over does not pass', async () => {
  await using guest = await startTriedGuest({
    before: async () => {
      await pause(150);
      return false;
    },
  });
  const report = await verified(guest.url, { withinMs: 4000 });
  const over = report.results.findIndex(({ verdict }) => verdict === 'ERROR');

  expect(report.results[over]?.observations[0]?.message.en).toBe('The time for all of it was over.');
  expect(new Set(report.results.slice(over + 1).map(({ verdict }) => verdict))).toEqual(new Set(['SKIPPED']));
  expect(report.isPassed).toBe(false);
});

test('a schema that is none is told by the rules, and what is about keys is not tried', async () => {
  await using server = await hostileServer(sends(told('type {')));
  const report = await verified(server.url, { given: null });
  const rules = report.results.find(({ number }) => number === 'V04');

  expect(rules?.observations[0]?.message.en).toMatch(/^R01: This is no SDL/);
  expect(findingsOf(report)).toEqual(expect.arrayContaining(['V05 SKIPPED', 'V06 SKIPPED', 'V13 SKIPPED']));
});

test('with the key of its gateway every request is signed, and a service that answers nobody else passes', async () => {
  const unsigned: string[] = [];
  await using guest = await startTriedGuest({
    before: ({ headers, query }, response) => {
      if (headers['x-ozg-identity']) return false;
      unsigned.push(query);
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"errors":[{"message":"unsigned"}]}');
      return true;
    },
  });

  expect(findingsOf(await verified(guest.url, { key: newKey() }))).toEqual([]);
  expect(unsigned).toEqual([]);
  expect(findingsOf(await verified(guest.url))[0]).toBe('V01 ERROR');
});
