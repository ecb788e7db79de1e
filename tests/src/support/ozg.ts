import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { END, type OzgRequest } from './ozg-request';

export interface Run {
  code: number | null;
  out: string;
  err: string;
}

let child: ChildProcess | undefined;
let turn: Promise<unknown> = Promise.resolve();

/** Runs the command line in a folder, on the databases of a test, in a process that serves all tests of this one. */
export function runOzg(databaseUrl: string, folder: string, args: readonly string[]): Promise<Run> {
  const run = turn.then(() => ask({ args, folder, databaseUrl }));
  turn = run.catch(() => undefined);
  return run;
}

async function ask(asked: OzgRequest): Promise<Run> {
  child ??= start();
  const { stdout, stderr } = child as ChildProcess & { stdout: Readable; stderr: Readable };
  const ended = Promise.all([untilEnd(stdout), untilEnd(stderr), once(child, 'message')]);
  child.send(asked);
  const [out, err, [code]] = await ended;
  return { code: code as number, out, err };
}

/** It ends with this process, which does not wait for it. */
function start(): ChildProcess {
  const started = fork(join(__dirname, 'ozg-process.js'), { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const handle of [started, started.channel, started.stdout, started.stderr]) (handle as Unref).unref();
  return started;
}

interface Unref {
  unref(): void;
}

function untilEnd(stream: Readable): Promise<string> {
  stream.setEncoding('utf8');
  return new Promise((resolve) => {
    let said = '';
    const hear = (text: string) => {
      said += text;
      if (!said.endsWith(END)) return;
      stream.off('data', hear);
      resolve(said.slice(0, -END.length));
    };
    stream.on('data', hear);
  });
}
