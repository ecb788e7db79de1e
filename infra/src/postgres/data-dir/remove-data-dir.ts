import { existsSync } from 'node:fs';
import { realpath, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { clearLeftovers } from '../server/leftovers';
import { entriesOf, isOwnEntry, layoutOf } from './layout';
import { claimDataDir } from './owner';

/**
 * Deletes the database for good, and the folder if nothing else is in it. Nothing happens when there is none. Throws
 * while a live process uses the folder, and when it holds files but no database of ours.
 */
export async function removeDataDir(dataDir: string): Promise<void> {
  const entries = await entriesOf(resolve(dataDir));
  if (entries.length === 0) return;
  const root = await realpath(dataDir);
  const layout = layoutOf(root);
  if (!existsSync(join(layout.cluster, 'PG_VERSION')) && !entries.every(isOwnEntry)) {
    throw new Error(`${root} does not look like a data directory of this project; delete it by hand if it is one.`);
  }
  const release = await claimDataDir(layout);
  try {
    await clearLeftovers(layout);
    const own = (await entriesOf(root)).filter((name) => isOwnEntry(name) && join(root, name) !== layout.owner);
    for (const name of own) await rm(join(root, name), { recursive: true, force: true });
  } finally {
    await release();
  }
  if ((await entriesOf(root)).length === 0) await rmdir(root);
}
