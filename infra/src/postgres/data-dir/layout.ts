import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Root keeps data and binaries here, because the server's user cannot enter a private home. */
export const SYSTEM_DIR = '/var/lib/ozg-graph';

/** Folders of an unfinished initdb start with this. */
export const DRAFT_PREFIX = 'cluster.tmp-';

export interface DataLayout {
  root: string;
  cluster: string;
  password: string;
  log: string;
  owner: string;
}

/** Where everything lies below a data directory. */
export function layoutOf(root: string): DataLayout {
  return {
    root,
    cluster: join(root, 'cluster'),
    password: join(root, 'password'),
    log: join(root, 'postgres.log'),
    owner: join(root, 'owner.json'),
  };
}

/** The data directory of a checkout: `.ozg` inside it, for root a folder below /var/lib/ozg-graph. */
export function defaultDataDir(projectRoot: string): string {
  const root = resolve(projectRoot);
  if (process.getuid?.() !== 0) return join(root, '.ozg');
  return join(SYSTEM_DIR, createHash('sha256').update(root).digest('hex').slice(0, 8));
}

/** Whether a name in a data directory is one that this launcher writes. */
export function isOwnEntry(name: string): boolean {
  return (
    /^(cluster|password|postgres\.log(\.old)?|exports(-demo)?|owner\.json(\.[0-9a-f]+)?)$/.test(name) ||
    name.startsWith(DRAFT_PREFIX)
  );
}

/** The entries of a folder, none when it does not exist. */
export async function entriesOf(dir: string): Promise<string[]> {
  return readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}
