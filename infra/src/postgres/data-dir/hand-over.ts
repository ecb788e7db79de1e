import { lchown, lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ServerAccount } from '../native/program';

/**
 * Gives a folder and all in it to the server's user, unless it has it already: on a restored backup or in a new
 * container that user may have another number. Nothing to do without an account.
 */
export async function handOver(path: string, account: ServerAccount | undefined): Promise<void> {
  if (!account || (await lstat(path)).uid === account.uid) return;
  const entries = await readdir(path, { recursive: true });
  // The folder itself goes last: until then an interrupted hand-over is repeated.
  for (const entry of [...entries.map((name) => join(path, name)), path]) {
    await lchown(entry, account.uid, account.gid);
  }
}
