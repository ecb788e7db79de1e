import { spawn } from 'node:child_process';
import { spawnOptions, type ServerAccount } from '../native/program';

// `read` returns when the pipe breaks, which the kernel does however this process ends.
const SCRIPT = 'read -r line; kill -INT "$1"';

/** Shuts the server down when this process dies without stopping it, even by SIGKILL. Answers how to call it off. */
export function guardAgainstParentDeath(postmaster: number, account: ServerAccount | undefined): () => void {
  const guard = spawn('sh', ['-c', SCRIPT, 'sh', String(postmaster)], {
    ...spawnOptions(account),
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a guard the next start clears up instead.
  guard.on('error', () => undefined);
  guard.unref();
  return () => guard.kill('SIGKILL');
}
