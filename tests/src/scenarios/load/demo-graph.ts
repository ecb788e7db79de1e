import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@ozg/infra/paths';
import { runningPostgresUrl } from '@ozg/infra/postgres/embedded-postgres';
import { withDatabase } from '@ozg/infra/start/open-database';

/** The demo as `npm run demo` starts it: everything in one process, on a PostgreSQL of its own. */
export interface DemoGraph extends AsyncDisposable {
  /** Where the gateway answers. */
  url: string;
  /** Of its database, with the user who owns everything. */
  databaseUrl(): Promise<string>;
  /** What the process holds in memory, in bytes; without PostgreSQL. */
  residentBytes(): Promise<number>;
}

// What one client may do is no part of the question.
const settings = { RATE_LIMIT: 'off', CONCURRENCY_LIMIT: 'off', LOG_LEVEL: 'fatal' };

/** Starts the demo on a database that is made for it and thrown away, which takes half a minute. */
export async function startDemo(more: Record<string, string> = {}): Promise<DemoGraph> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ozg-load-'));
  const { DATABASE_URL: _ours, ...environment } = process.env;
  const child = spawn(process.execPath, ['--max-semi-space-size=64', 'infra/setup/run.mjs', 'demo'], {
    cwd: projectRoot,
    env: { ...environment, ...settings, ...more, PORT: '0', OZG_DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const stop = async () => {
    child.kill('SIGINT');
    await exit;
    rmSync(dataDir, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const [url] = line.match(/http:\/\/127\.0\.0\.1:\d+\/graphql/) ?? [];
    if (!url) continue;
    child.stdout.resume();
    return {
      url,
      databaseUrl: async () => withDatabase((await runningPostgresUrl(dataDir)) ?? '', 'ozg_demo'),
      residentBytes: () => residentBytes(child.pid),
      [Symbol.asyncDispose]: stop,
    };
  }
  await stop();
  throw new Error('The demo did not start.');
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const [, kilobytes] = status.match(/^VmRSS:\s+(\d+) kB$/m) ?? [];
  return Number(kilobytes) * 1024;
}
