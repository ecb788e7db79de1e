import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Statements } from '@ozg/shared/database/database';
import sql from 'sql-template-tag';
import { RegistryError } from '../registry-error';

// Any number that nobody else uses.
const TURN_LOCK = 470_811_04;
const PATIENCE_MS = 30_000;
const AGAIN_AFTER_MS = 50;

/**
 * Does the work in one transaction, while nobody else changes the graph. Throws REGISTRY_BUSY where others take too long. Asks
 * again and again instead of waiting in one statement, which would be given up after a few seconds.
 */
export async function takeTurn<Result>(db: Database, work: (tx: Statements) => Promise<Result>): Promise<Result> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    const done = await db.transaction(async (tx) => {
      const [lock] = await tx.rows<{ isMine: boolean }>(
        sql`select pg_try_advisory_xact_lock(${TURN_LOCK}) as "isMine"`,
      );
      return lock?.isMine ? { result: await work(tx) } : null;
    });
    if (done) return done.result;
    if (performance.now() > until)
      throw new RegistryError('REGISTRY_BUSY', 'Others are publishing; try again in a minute.');
    await pause(AGAIN_AFTER_MS);
  }
}
