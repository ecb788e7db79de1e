import { setTimeout as pause } from 'node:timers/promises';
import { CHANGE_CHANNEL } from '@ozg/shared/database/data-change';
import type { Database } from '@ozg/shared/database/database';
import { openClient } from '@ozg/shared/database/open-client';
import type { Client } from 'pg';
import type { Logger } from 'pino';
import { REGISTRY } from './compose/conventions';
import { currentRelease, type MadeRelease } from './store/registry-store';

const POLL_MS = 5000;
const RECONNECT_MS = 1000;
// Loading keeps a gateway busy: of graphs that follow upon each other it serves the last one.
const SETTLE_MS = 3000;

export interface FollowOptions {
  db: Database;
  /** Of the same database, for a connection that hears of changes. */
  url: string;
  /** The revision that is served already. */
  served: number;
  /** Serves a release. Throws on one that cannot be served, which is not tried again. */
  serve(release: MadeRelease): Promise<void>;
  log: Logger;
}

/**
 * Serves each graph that the registry makes, as soon as it is heard of, or looked for every few seconds where nothing is
 * heard. Answers how to stop.
 */
export function followReleases({ db, url, served, serve, log }: FollowOptions): { close(): Promise<void> } {
  const ending = new AbortController();
  let seen = served;
  let turn = Promise.resolve();
  let client: Client | undefined;

  const look = () => {
    turn = turn.then(async () => {
      if (ending.signal.aborted) return;
      const release = await currentRelease(db).catch(() => null);
      if (!release || release.revision <= seen) return;
      seen = release.revision;
      await serve(release).then(
        () => log.info({ revision: release.revision }, 'a new graph is served'),
        (error: Error) =>
          log.error({ revision: release.revision, reason: error.message }, 'a new graph cannot be served'),
      );
      await pause(SETTLE_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    });
    return turn;
  };

  const listen = async () => {
    while (!ending.signal.aborted) {
      try {
        client = await openClient({ connectionString: url, application_name: 'ozg-gateway-registry', keepAlive: true });
        const lost = new Promise((resolve) => client?.once('end', resolve));
        client.on('notification', ({ payload }) => {
          if (payload === REGISTRY) void look();
        });
        await client.query(`listen ${CHANGE_CHANNEL}`);
        await look();
        await lost;
      } catch (error) {
        log.warn(
          { reason: (error as Error).message },
          'the registry cannot be heard; it is looked at every few seconds',
        );
      }
      await pause(RECONNECT_MS, undefined, { signal: ending.signal }).catch(() => undefined);
    }
  };

  const timer = setInterval(() => void look(), POLL_MS).unref();
  const listening = listen();
  return {
    close: async () => {
      ending.abort();
      clearInterval(timer);
      await client?.end().catch(() => undefined);
      await listening;
      await turn;
    },
  };
}
