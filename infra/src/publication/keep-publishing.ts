import type { Logger } from 'pino';

export interface KeepPublishing {
  /** Makes one edition. */
  publish(signal: AbortSignal): Promise<void>;
  /** By which the data are known until they change; null while nobody can tell. */
  version(): number | null;
  log: Logger;
  /** Before the first edition: a start has better things to do. */
  firstAfterMs?: number;
  /** Between two editions at least. */
  everyMs: number;
}

const FIRST_AFTER_MS = 15_000;

/** Publishes a while after the start, and then whenever the data changed; `close` ends what is under way. */
export function keepPublishing({ publish, version, log, firstAfterMs = FIRST_AFTER_MS, everyMs }: KeepPublishing): {
  close(): Promise<void>;
} {
  const stop = new AbortController();
  let published: number | null | undefined;
  let running = Promise.resolve();
  let timer = setTimeout(() => void (running = next()), firstAfterMs).unref();

  const next = async () => {
    const found = version();
    try {
      if (found === null || found !== published) {
        await publish(stop.signal);
        published = found;
      }
    } catch (error) {
      if (!stop.signal.aborted) log.error({ err: error }, 'the exports could not be made');
    }
    if (!stop.signal.aborted) timer = setTimeout(() => void (running = next()), everyMs).unref();
  };
  return {
    close: () => {
      clearTimeout(timer);
      stop.abort();
      return running;
    },
  };
}
