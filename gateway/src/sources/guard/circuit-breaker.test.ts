import { CircuitBreaker } from './circuit-breaker';

const START = Date.UTC(2026, 10, 22, 12);

afterEach(() => jest.useRealTimers());

function broken(): CircuitBreaker {
  const breaker = new CircuitBreaker();
  for (let failure = 1; failure <= 5; failure += 1) breaker.failed(START);
  return breaker;
}

/** At which milliseconds after the fifth failure a request goes through, of one that comes every 100 ms. */
function admitted(breaker: CircuitBreaker, until: number): number[] {
  const found: number[] = [];
  for (let ms = 0; ms <= until; ms += 100) {
    try {
      breaker.admit(START + ms);
      found.push(ms);
    } catch {
      continue;
    }
  }
  return found;
}

test('four failures in a row are not enough, and an answer between them counts from the beginning', () => {
  const breaker = new CircuitBreaker();
  for (let round = 1; round <= 3; round += 1) {
    for (let failure = 1; failure <= 4; failure += 1) breaker.failed(START);
    breaker.answered();
  }

  expect(breaker.isOpen).toBe(false);
  expect(admitted(breaker, 200)).toEqual([0, 100, 200]);
});

test('after five one request goes through per pause, which is never longer than three seconds', () => {
  expect(admitted(broken(), 12_000)).toEqual([1000, 3000, 6000, 9000, 12_000]);
});

test('who is not let through learns since when, and when it is tried again', () => {
  jest.useFakeTimers({ now: START + 999 });
  expect(() => broken().check(START + 999)).toThrow(
    'is not asked since 2026-11-22T12:00:00.000Z, as it failed; it is tried again at 2026-11-22T12:00:01.000Z.',
  );
});

test('a clock that is set back keeps nobody from trying again', () => {
  jest.useFakeTimers({ now: START });
  const breaker = new CircuitBreaker();
  for (let failure = 1; failure <= 5; failure += 1) breaker.failed();
  expect(() => breaker.admit()).toThrow('NOT_ASKED');

  jest.setSystemTime(START - 3_600_000);
  jest.advanceTimersByTime(1000);

  expect(() => breaker.admit()).not.toThrow();
});

test('looking whether one may ask does not use up the probe', () => {
  const breaker = broken();
  breaker.check(START + 1000);

  expect(() => breaker.admit(START + 1000)).not.toThrow();
  expect(() => breaker.check(START + 1000)).toThrow('NOT_ASKED');
});

test('an answer closes it, and the next pause begins with one second again', () => {
  const breaker = broken();
  admitted(breaker, 6000);
  breaker.answered();
  expect(admitted(breaker, 200)).toEqual([0, 100, 200]);

  for (let failure = 1; failure <= 5; failure += 1) breaker.failed(START);
  expect(admitted(breaker, 3000)).toEqual([1000, 3000]);
});
