import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { projectRoot } from './project.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const GRACE_MS = 5_000;
const onWindows = process.platform === 'win32';

/** Runs a program that talks to the terminal itself and answers its exit code. */
export async function runInTerminal(file, args) {
  const child = spawn(file, args, { cwd: projectRoot, stdio: 'inherit' });
  return endOf(child, (signal) => child.kill(signal));
}

/** Runs a program silently and answers its exit code and output. */
export async function runQuietly(file, args, { env = process.env, onOutput = () => {} } = {}) {
  // A process group of its own, because npx does not pass signals on to the programs below it.
  const child = spawn(file, args, {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: !onWindows,
    // Windows runs npx.cmd through the shell only.
    shell: onWindows && file === 'npx',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text;
      onOutput(text);
    });
  }
  const code = await endOf(child, (signal) => (onWindows ? child.kill(signal) : killGroup(child.pid, signal)));
  return { code, output };
}

/** Waits for the end of a child; an interrupted parent takes the child along and exits. */
async function endOf(child, kill) {
  let interruptedBy;
  const interrupt = (signal) => {
    interruptedBy = signal;
    kill(signal);
    setTimeout(() => kill('SIGKILL'), GRACE_MS).unref();
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    const [code, signal] = await closed(child);
    if (interruptedBy) process.exit(128 + constants.signals[interruptedBy]);
    return code ?? 128 + constants.signals[signal];
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
}

function closed(child) {
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => resolve([code, signal]));
    child.once('error', (error) => {
      const [program] = child.spawnargs;
      reject(
        new Error(`Cannot run ${program} (${error.code}): it belongs to Node.js and npm, install both and try again.`),
      );
    });
  });
}

function killGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
