import { readdir, readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type DataLayout, entriesOf } from '../data-dir/layout';
import { commandLine, endsWithin, signal } from './processes';

/** What PostgreSQL keeps about itself in postmaster.pid. */
export interface PostmasterLock {
  pid: number;
  port: number;
  isReady: boolean;
}

const PORT_LINE = 3;
const STATUS_LINE = 7;

/** The lock file of a running or killed server; undefined when there is none. */
export async function readLock(layout: DataLayout): Promise<PostmasterLock | undefined> {
  const text = await readFile(lockFile(layout), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Math.abs(Number.parseInt(lines[0] ?? '', 10));
  const port = Number.parseInt(lines[PORT_LINE] ?? '', 10);
  return pid > 0 ? { pid, port, isReady: lines[STATUS_LINE]?.trim() === 'ready' } : undefined;
}

/** Ends a server, first politely (SIGINT is PostgreSQL's fast shutdown), at last by force. */
export async function endPostmaster(pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await endsWithin(pid, 20_000)) return;
  signal(pid, 'SIGQUIT');
  if (await endsWithin(pid, 5_000)) return;
  signal(pid, 'SIGKILL');
  await endsWithin(pid, 5_000);
}

/**
 * Ends what a killed owner or a killed server left running on this cluster. Only for the owner of the data directory.
 * Starting afresh is surer than adopting: the old server may have other settings or another port.
 */
export async function clearLeftovers(layout: DataLayout): Promise<void> {
  const lock = await readLock(layout);
  if (lock && (await commandLine(lock.pid)).includes(`postgres -D ${layout.cluster}`)) await endPostmaster(lock.pid);
  // PostgreSQL takes any live process of that number, even a zombie, for a running server.
  await rm(lockFile(layout), { force: true });
  await removeSockets(layout);
  await endOrphanedBackends(layout);
}

// A server clears away a socket of its own port only, and the next one mostly has another.
async function removeSockets({ cluster }: DataLayout): Promise<void> {
  const names = await entriesOf(cluster);
  for (const name of names.filter((each) => each.startsWith('.s.PGSQL.')))
    await rm(join(cluster, name), { force: true });
}

// A backend in the middle of a long statement outlives its postmaster and blocks the next one until it is done.
async function endOrphanedBackends(layout: DataLayout): Promise<void> {
  const numbers = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of numbers) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => '');
    // Somebody's shell may stand in the folder, too.
    const isBackend = folder === layout.cluster && (await commandLine(Number(pid))).startsWith('postgres: ');
    if (isBackend) signal(Number(pid), 'SIGKILL');
  }
}

function lockFile(layout: DataLayout): string {
  return join(layout.cluster, 'postmaster.pid');
}
