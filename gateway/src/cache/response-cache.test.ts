import pino from 'pino';
import { watchDatabases } from './data-versions';
import { ResponseCache } from './response-cache';

afterEach(() => jest.useRealTimers());

test('what may be kept for a second is given out for a second, whatever the clock does', () => {
  jest.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12) });
  const versions = watchDatabases({}, pino({ level: 'silent' }));
  const cache = new ResponseCache(versions, 1024);
  const version = versions.of([], false) ?? 0;
  const answer = { body: Buffer.from('{}'), contentType: 'application/json' };
  const standing = { subgraphs: [], withAudit: false, version, from: Date.now(), until: Date.now() + 3_600_000 };

  cache.keep('a', { ...standing, keepUntil: performance.now() + 1000 }, answer);
  jest.advanceTimersByTime(900);
  expect(cache.get('a')?.body.toString()).toBe('{}');

  jest.setSystemTime(Date.now() - 500);
  jest.advanceTimersByTime(200);
  expect(cache.get('a')).toBeUndefined();
});
