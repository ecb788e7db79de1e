import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { runProgram } from '../native/program';

const hasProc = process.platform === 'linux';
const STATE = 0;
const START_TIME = 19;
const POLL_MS = 20;

/** A text that differs between two processes of the same number; undefined for one that is dead or a zombie. */
export async function processBirth(pid: number): Promise<string | undefined> {
  if (!hasProc) return birthFromPs(pid);
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the program's name in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]/.test(fields[STATE] ?? '') ? undefined : fields[START_TIME];
}

async function birthFromPs(pid: number): Promise<string | undefined> {
  const line = await runProgram('ps', ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)]).catch(() => '');
  return line === '' || line.startsWith('Z') ? undefined : line.replace(/^\S+\s+/, '');
}

/** The program and its arguments; empty when the process is gone. */
export async function commandLine(pid: number): Promise<string> {
  if (!hasProc) return runProgram('ps', ['-ww', '-o', 'command=', '-p', String(pid)]).catch(() => '');
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ').trim();
}

/** Sends a signal; a process that is already gone is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Whether the process ended within `milliseconds`. */
export async function endsWithin(pid: number, milliseconds: number): Promise<boolean> {
  const deadline = Date.now() + milliseconds;
  while ((await processBirth(pid)) !== undefined) {
    if (Date.now() > deadline) return false;
    await pause(POLL_MS);
  }
  return true;
}
