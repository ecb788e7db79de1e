import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { handOver } from '../data-dir/hand-over';
import { type DataLayout, DRAFT_PREFIX, entriesOf } from '../data-dir/layout';
import type { NativePostgres } from '../native/native-postgres';
import { runProgram } from '../native/program';

/** The superuser of every embedded database. */
export const SUPERUSER = 'ozg';

const PASSWORD_BYTES = 24;

// With LC_CTYPE=C pg_trgm loses umlauts; macOS has no C.UTF-8 before version 15.
const CHARACTERS = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8';

const INITDB_FLAGS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--lc-collate=C',
  `--lc-ctype=${CHARACTERS}`,
  '--lc-messages=C',
  '--text-search-config=german',
];

/** Makes the database cluster unless it exists, and answers the superuser's password. */
export async function ensureCluster(
  native: NativePostgres,
  layout: DataLayout,
  options: { ephemeral: boolean; report: (line: string) => void },
): Promise<string> {
  const drafts = (await entriesOf(layout.root)).filter((name) => name.startsWith(DRAFT_PREFIX));
  // An initdb that outlived its killed parent may still be writing; what cannot go now goes next time.
  for (const name of drafts) await rm(join(layout.root, name), { recursive: true, force: true }).catch(() => undefined);

  const version = (await readFile(join(layout.cluster, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (version === native.majorVersion) {
    await handOver(layout.cluster, native.account);
    return readPassword(layout);
  }
  if (version !== '') {
    const problem = `was made by PostgreSQL ${version}, this is PostgreSQL ${native.majorVersion}`;
    throw new Error(`${layout.cluster} ${problem}: delete it with "npm run reset", or use the older program.`);
  }
  options.report('creating the database (first start only)');
  return createCluster(native, layout, options.ephemeral);
}

async function createCluster(native: NativePostgres, layout: DataLayout, ephemeral: boolean): Promise<string> {
  const draft = join(layout.root, `${DRAFT_PREFIX}${randomBytes(4).toString('hex')}`);
  const password = randomBytes(PASSWORD_BYTES).toString('base64url');
  await mkdir(draft, { mode: 0o700 });
  await rm(layout.password, { force: true });
  await writeFile(layout.password, password, { mode: 0o600, flush: true });
  await handOver(draft, native.account);
  if (native.account) await chown(layout.password, native.account.uid, native.account.gid);
  const flags = [
    ...INITDB_FLAGS,
    `--pgdata=${draft}`,
    `--pwfile=${layout.password}`,
    ...(ephemeral ? ['--no-sync'] : []),
  ];
  await runProgram(join(native.binDir, 'initdb'), flags, native.account);
  // Only a complete cluster ever has the final name.
  await rename(draft, layout.cluster);
  return password;
}

async function readPassword(layout: DataLayout): Promise<string> {
  return readFile(layout.password, 'utf8').catch((cause: unknown) => {
    const advice = 'put it back, or delete the database with "npm run reset"';
    throw new Error(`The database in ${layout.root} is there, but its password file is not: ${advice}.`, { cause });
  });
}
