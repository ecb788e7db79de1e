import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '@ozg/infra/paths';

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the command line in a folder, on the databases of a test. */
export async function runOzg(databaseUrl: string, folder: string, args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, [join(projectRoot, 'infra', 'dist', 'cli', 'main.js'), ...args], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve) => void child.once('close', resolve));
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await exit, out, err };
}
