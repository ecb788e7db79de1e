import type { Logger } from 'pino';
import type { CheckSummary } from './check-quality';

const EVERY_MS = 24 * 60 * 60 * 1000;

/**
 * Checks now and every 24 hours, in the background. A check that fails is one line of the log, and so are rules that
 * could not be checked. `close` ends a check under way and waits until it has let go of the graph and the database.
 */
export function keepChecking(
  check: (signal: AbortSignal) => Promise<CheckSummary>,
  log: Logger,
  everyMs = EVERY_MS,
): { close(): Promise<void> } {
  const stop = new AbortController();
  const once = async () => {
    try {
      const { failed, ...summary } = await check(stop.signal);
      if (failed.length) log.warn({ ...summary, failed }, 'some rules of data quality could not be checked');
      else log.info(summary, 'data quality checked');
    } catch (error) {
      if (!stop.signal.aborted) log.error({ err: error }, 'data quality could not be checked');
    }
  };
  let running = once();
  // Never two at once, however long one takes.
  const timer = setInterval(() => (running = running.then(once)), everyMs).unref();
  return {
    close: () => {
      clearInterval(timer);
      stop.abort();
      return running;
    },
  };
}
