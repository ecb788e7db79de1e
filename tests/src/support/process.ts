import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const MAX_LOG_LINES = 20_000;

/** A part of the graph in a process of its own. */
export interface RunningProcess {
  /** `http://127.0.0.1:port/graphql` */
  url: string;
  /** The lines of its log so far, the latest where there are many. */
  log: readonly string[];
  /** Sends the signal and answers the exit code; null where the signal ended the process by itself. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
}

/** Starts a compiled main file and waits for the line of its log that names its address. */
export async function startProcess(file: string, environment: Record<string, string>): Promise<RunningProcess> {
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', DRAIN_GRACE_MS: '0', ...environment },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const log: string[] = [];
  return {
    url: await addressOf(child, log),
    log,
    stop: (signal = 'SIGTERM') => stop(child, signal),
    signal: (signal) => void child.kill(signal),
  };
}

async function addressOf(child: ChildProcess, log: string[]): Promise<string> {
  if (!child.stderr) throw new Error('The process has no log.');
  const lines = createInterface({ input: child.stderr });
  return new Promise((resolve, reject) => {
    lines.on('line', (line) => {
      log.push(line);
      if (log.length > MAX_LOG_LINES) log.splice(0, MAX_LOG_LINES / 2);
      const [address] = line.match(/http:\/\/127\.0\.0\.1:\d+\/graphql/) ?? [];
      if (address) resolve(address);
    });
    lines.on('close', () => reject(new Error(`no address was announced:\n${log.join('\n')}`)));
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }
  return child.exitCode;
}
