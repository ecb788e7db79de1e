import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, realpath, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { SYSTEM_DIR } from '../data-dir/layout';
import { completeLibraryLinks } from './library-links';
import { platformPackage, type PlatformPackage } from './platform-package';
import type { ServerAccount } from './program';
import { serverAccount } from './server-account';

export interface NativePostgres {
  binDir: string;
  majorVersion: string;
  /** Runs the binaries; undefined is the caller itself. */
  account: ServerAccount | undefined;
}

/** PostgreSQL ready to run on this machine, as root through a copy that the server's user can reach. */
export async function nativePostgres(report: (line: string) => void): Promise<NativePostgres> {
  const installed = platformPackage();
  const account = await serverAccount();
  const nativeDir = account ? await reachableCopy(installed, report) : await realpath(installed.nativeDir);
  await completeLibraryLinks(nativeDir);
  return { binDir: join(nativeDir, 'bin'), majorVersion: String(Number.parseInt(installed.version, 10)), account };
}

async function reachableCopy(installed: PlatformPackage, report: (line: string) => void): Promise<string> {
  const copy = join(SYSTEM_DIR, `native-${installed.version}`);
  if (existsSync(copy)) return copy;
  report(`copying PostgreSQL to ${copy} (first start as root only)`);
  await mkdir(SYSTEM_DIR, { recursive: true });
  await chmod(SYSTEM_DIR, 0o755);
  const draft = `${copy}.${randomBytes(4).toString('hex')}`;
  try {
    await cp(await realpath(installed.nativeDir), draft, { recursive: true, verbatimSymlinks: true });
    await openToEveryone(draft);
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    // Another start may have put its copy there first.
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

// Under a strict umask the installed files belong to root alone.
async function openToEveryone(dir: string): Promise<void> {
  await chmod(dir, 0o755);
  for (const entry of await readdir(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) await openToEveryone(path);
    else if (entry.isFile()) await chmod(path, dir.endsWith('/bin') ? 0o755 : 0o644);
  }
}
