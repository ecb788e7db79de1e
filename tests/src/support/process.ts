import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A part of the graph in a process of its own. */
export interface RunningProcess {
  /** `http://127.0.0.1:port/graphql` */
  url: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts a compiled main file and waits for the line of its log that names its address. */
export async function startProcess(file: string, environment: Record<string, string>): Promise<RunningProcess> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return { url: await addressOf(child), stop: (signal = 'SIGTERM') => stop(child, signal) };
}

async function addressOf(child: ChildProcess): Promise<string> {
  const said: string[] = [];
  if (child.stderr) {
    for await (const line of createInterface({ input: child.stderr })) {
      said.push(line);
      const [address] = line.match(/http:\/\/127\.0\.0\.1:\d+\/graphql/) ?? [];
      if (address) {
        // A pipe that nobody reads would fill and stop the process.
        child.stderr.resume();
        return address;
      }
    }
  }
  throw new Error(`no address was announced:\n${said.join('\n')}`);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
