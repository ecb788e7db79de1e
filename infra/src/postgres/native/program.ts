import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { USE_OWN_SERVER } from './platform-package';

const execute = promisify(execFile);

/** The system user that runs PostgreSQL for root. */
export interface ServerAccount {
  name: string;
  uid: number;
  gid: number;
}

/** How every process of the database is spawned: nothing of the caller's environment, folder or terminal. */
export function spawnOptions(account: ServerAccount | undefined) {
  return {
    cwd: '/',
    // `su` without a login keeps a PATH that lacks useradd.
    env: {
      PATH: [process.env['PATH'], '/usr/sbin:/usr/bin:/sbin:/bin'].filter(Boolean).join(':'),
      LC_ALL: 'C',
      TZ: 'UTC',
    },
    ...(account && { uid: account.uid, gid: account.gid }),
  };
}

/** Runs a program to its end and answers its output. Throws with what the program wrote to stderr. */
export async function runProgram(file: string, args: string[], account?: ServerAccount): Promise<string> {
  try {
    return (await execute(file, args, spawnOptions(account))).stdout.trim();
  } catch (cause) {
    const { code, stderr, message } = cause as { code?: string | number; stderr?: string; message: string };
    if (typeof code === 'string') throw notRunnable(file, code, account, cause);
    throw new Error(`${basename(file)} failed: ${stderr?.trim() || message}`, { cause });
  }
}

/** Explains a spawn that failed with an errno `code`, e.g. ENOENT for a binary that wants another C library. */
export function notRunnable(file: string, code: string, account?: ServerAccount, cause?: unknown): Error {
  const who = account ? ` as user ${account.name}` : '';
  const why = 'the embedded PostgreSQL needs glibc 2.28 or newer and, as root, the right to change the user';
  return new Error(`Cannot run ${file}${who} (${code}): ${why}. Otherwise ${USE_OWN_SERVER}.`, { cause });
}
