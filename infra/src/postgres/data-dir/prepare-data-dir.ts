import { chmod, mkdir, realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { runProgram, type ServerAccount } from '../native/program';
import { type DataLayout, entriesOf, isOwnEntry, layoutOf } from './layout';

/**
 * Makes the data directory if needed. It belongs to the caller; only the cluster inside belongs to the server's user,
 * so that a taken-over server cannot plant links that root would follow. Throws when that user cannot enter.
 */
export async function prepareDataDir(dataDir: string, account: ServerAccount | undefined): Promise<DataLayout> {
  const root = resolve(dataDir);
  await mkdir(root, { recursive: true });
  // Somebody else's folder keeps its mode.
  if ((await entriesOf(root)).every(isOwnEntry)) await chmod(root, account ? 0o711 : 0o700);
  if (account) await assertReachable(root, account);
  return layoutOf(await realpath(root));
}

async function assertReachable(root: string, account: ServerAccount): Promise<void> {
  await runProgram('sh', ['-c', 'cd -- "$1"', 'sh', root], account).catch((cause: unknown) => {
    const advice = 'set OZG_DATA_DIR to a folder that this user can enter, or start as an ordinary user';
    throw new Error(`PostgreSQL runs as user ${account.name}, who cannot reach ${root}: ${advice}.`, { cause });
  });
}
