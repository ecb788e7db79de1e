import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '@ozg/infra/paths';

/** The whole graph in a process of its own, as `npm start` and its like run it. */
export interface StartedGraph extends AsyncDisposable {
  /** `http://127.0.0.1:port`; empty where it ended before it answered. */
  url: string;
  /** What the terminal showed until it answered, or until it ended. */
  said: string;
  /** The lines of its log so far. */
  log: readonly string[];
}

/** Runs a command of package.json on a free port and waits until it waits for Ctrl-C, or ends. */
export async function startGraph(command: string, environment: Record<string, string>): Promise<StartedGraph> {
  const main = JSON.stringify(join(projectRoot, 'infra/dist/main.js'));
  const child = spawn(process.execPath, ['-e', `require(${main}).main(['${command}'])`], {
    env: { ...process.env, PORT: '0', DRAIN_GRACE_MS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: string[] = [];
  createInterface({ input: child.stderr }).on('line', (line) => log.push(line));
  let said = '';
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (line.includes('Ctrl-C')) break;
  }
  // A pipe that nobody reads would fill and stop the process.
  child.stdout.resume();
  return {
    url: /GraphQL +(http:\/\/127\.0\.0\.1:\d+)\/graphql/.exec(said)?.[1] ?? '',
    get said() {
      return [said, ...log].join('\n');
    },
    log,
    [Symbol.asyncDispose]: () => end(child),
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}
