import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { listen } from '@ozg/shared/server/listen';
import pino from 'pino';
import { openOperation } from '../operation';
import type { RequestRecord } from './request-record';
import { watchRequests } from './watch-requests';

/** What is logged of one request that takes its time. */
async function logged(environment: NodeJS.ProcessEnv, level: string, leaves = false) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({ level }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const watch = watchRequests(openOperation(environment, log), log);
  const leaving = new AbortController();
  let closed: Promise<unknown> = Promise.resolve();
  let record: RequestRecord | undefined;
  const server = await listen(
    async (request, response) => {
      closed = once(response, 'close');
      record = watch(request, response);
      if (leaves) leaving.abort();
      await (leaves ? closed : pause(50));
      response.end('{}');
    },
    0,
    'PORT',
  );
  await fetch(`${server.url}/graphql`, { signal: leaving.signal }).catch(() => undefined);
  await closed;
  await server.close();
  return { lines, record };
}

test('at the level warn only what is slow is told', async () => {
  expect((await logged({ SLOW_REQUEST_MS: '30000' }, 'warn')).lines).toEqual([]);
  const { lines, record } = await logged({ SLOW_REQUEST_MS: '40' }, 'warn');

  expect(lines).toEqual([
    expect.objectContaining({ level: 40, msg: 'slow request', requestId: record?.requestId, kind: 'UNREAD' }),
  ]);
  expect(lines[0]?.['ms']).toBeGreaterThanOrEqual(40);
});

test('who leaves before the answer is noted as gone', async () => {
  const { lines } = await logged({}, 'info', true);

  expect(lines).toEqual([expect.objectContaining({ level: 30, outcome: 'GONE' })]);
});

test.each([
  [{ SLOW_REQUEST_MS: '0' }, 'SLOW_REQUEST_MS must be a whole number from 1 to 60000 (default 2000), but is "0".'],
  [{ METRICS_PORT: 'yes' }, 'METRICS_PORT must be a port'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT must be an address like'],
])('%j refuses the start', (environment, message) => {
  expect(() => openOperation(environment as NodeJS.ProcessEnv, pino({ level: 'silent' }))).toThrow(message);
});
