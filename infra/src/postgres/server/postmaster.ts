import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataLayout } from '../data-dir/layout';
import type { NativePostgres } from '../native/native-postgres';
import { notRunnable, spawnOptions } from '../native/program';
import { clearLeftovers, endPostmaster, readLock } from './leftovers';
import { type ServerOptions, serverSettings } from './settings';

/** A spawned server, which therefore has a number. */
export type Postmaster = ChildProcess & { pid: number };

export interface PostmasterSetup extends ServerOptions {
  native: NativePostgres;
  layout: DataLayout;
}

const MAX_LOG_BYTES = 10_000_000;
const START_TIMEOUT_MS = 180_000;
const LEFTOVER_PATIENCE_MS = 30_000;
const POLL_MS = 20;

// The remains of a killed server can outlive it for a moment.
const leftoverInTheWay = /pre-existing shared memory block|lock file ".*" already exists/;

/** Starts PostgreSQL and answers it when it takes connections. Throws with the server's own words when it does not. */
export async function launchPostmaster(setup: PostmasterSetup, cancel: AbortSignal): Promise<Postmaster> {
  const deadline = Date.now() + LEFTOVER_PATIENCE_MS;
  for (;;) {
    await clearLeftovers(setup.layout);
    const logStart = await trimmedLogSize(setup.layout.log);
    const child = await spawnPostmaster(setup);
    if (await becomesReady(child, setup.layout, cancel)) return child;
    cancel.throwIfAborted();
    const reason = await problemsSince(setup.layout.log, logStart);
    if (!leftoverInTheWay.test(reason) || Date.now() > deadline) {
      throw new Error(`PostgreSQL does not start: ${reason || 'no reason given'} (see ${setup.layout.log})`);
    }
    await pause(200);
  }
}

async function spawnPostmaster({ native, layout, ...options }: PostmasterSetup): Promise<Postmaster> {
  const file = join(native.binDir, 'postgres');
  const log = openSync(layout.log, 'a', 0o600);
  // Detached: Ctrl-C in a terminal reaches this process only, which stops its servers in order.
  const child = spawn(file, ['-D', layout.cluster, ...serverSettings(options)], {
    ...spawnOptions(native.account),
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  try {
    await once(child, 'spawn');
  } catch (error) {
    throw notRunnable(file, (error as NodeJS.ErrnoException).code ?? 'unknown', native.account, error);
  }
  return child as Postmaster;
}

async function becomesReady(child: Postmaster, layout: DataLayout, cancel: AbortSignal): Promise<boolean> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (child.exitCode === null && child.signalCode === null) {
    const lock = await readLock(layout);
    if (lock?.isReady && lock.pid === child.pid) return true;
    if (cancel.aborted || Date.now() > deadline) await endPostmaster(child.pid);
    await pause(POLL_MS);
  }
  return false;
}

/** Moves a log that grew too large aside and answers the size of what stays, in bytes. */
async function trimmedLogSize(log: string): Promise<number> {
  const size = await stat(log).then(
    (file) => file.size,
    () => 0,
  );
  if (size <= MAX_LOG_BYTES) return size;
  await rename(log, `${log}.old`);
  return 0;
}

async function problemsSince(log: string, position: number): Promise<string> {
  const text = (await readFile(log)).subarray(position).toString('utf8');
  const problems = text.match(/(FATAL|PANIC|ERROR|could not|error while loading).*/g) ?? [];
  return problems.join('; ');
}
