import { execFile } from 'node:child_process';
import { setPriority } from 'node:os';
import { promisify } from 'node:util';

const run = promisify(execFile);

// Whoever asks the graph comes first.
const NICE = 10;

/** Publishes in a process of its own, which takes nothing from those who serve requests. Throws with what it said. */
export async function publishAside(databaseUrl: string, folder: string, signal: AbortSignal): Promise<void> {
  const child = run(process.execPath, [__filename, folder], {
    signal,
    // The address has a password, which a command line would show to others on the machine.
    env: { ...process.env, EXPORT_DATABASE_URL: databaseUrl },
  });
  if (child.child.pid) setPriority(child.child.pid, NICE);
  await child;
}

async function main(folder: string): Promise<void> {
  const { publishExports } = require('./publish-exports') as typeof import('./publish-exports');
  const url = process.env['EXPORT_DATABASE_URL'] ?? '';
  await publishExports({ urlOf: () => url, folder, exportedAt: new Date() });
}

if (require.main === module) void main(process.argv[2] ?? '');
