import { constants } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { numberSetting } from '../server/number-setting';
import { operationTable } from './operation-table';

/** What ends in good order. */
export interface Ending {
  /** Sends everybody elsewhere who asks from now on, without refusing anybody. */
  leave(): void;
  /** Ends what is under way by the given time, as `performance.now()` counts, and lets go of everything. */
  close(by: number): Promise<void>;
}

const END_WITHIN_MS = 10_000;
// What is left to let go of databases and to send the last traces.
const CLOSING_TAKES_MS = 1500;

/** `DRAIN_GRACE_MS`: how long a load balancer has to notice that this process leaves. */
export function graceSetting(environment: NodeJS.ProcessEnv): number {
  return numberSetting('DRAIN_GRACE_MS', environment, {
    standard: operationTable.DRAIN_GRACE_MS,
    least: 0,
    most: 5000,
  });
}

/**
 * Ends the process in good order within ten seconds of SIGTERM or SIGINT; the latter comes from somebody at the terminal
 * and has no grace. A second signal ends it at once.
 */
export function endOnSignal(ending: Ending, { graceMs, log }: { graceMs: number; log: Logger }): void {
  let isEnding = false;
  const end = async (signal: NodeJS.Signals, by: number) => {
    ending.leave();
    if (signal === 'SIGTERM') await pause(graceMs);
    await ending.close(by);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) process.exit(128 + constants.signals[signal]);
      isEnding = true;
      setTimeout(() => {
        log.warn('ended before everything was let go of');
        process.exit(0);
      }, END_WITHIN_MS - 100).unref();
      end(signal, performance.now() + END_WITHIN_MS - CLOSING_TAKES_MS).then(
        () => process.exit(0),
        (error: Error) => {
          log.error({ err: error }, 'ended with an error');
          process.exit(1);
        },
      );
    });
  }
}
