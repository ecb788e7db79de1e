import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { benchFolder, resultsFolder } from '../folders.mjs';
import { contenderEnvironment } from './environment.mjs';

const READY_WITHIN_MS = 120_000;
const END_WITHIN_MS = 10_000;

/** The processes of one contender; each logs into a file of its own in results/logs. */
export class ProcessGroup {
  #children = [];

  constructor(name, nextPort) {
    this.name = name;
    this.nextPort = nextPort;
  }

  get pids() {
    return this.#children.map(({ pid }) => pid);
  }

  /** Runs a file of tests/bench with `PORT` and answers its URL once it speaks HTTP. Throws with the end of its log. */
  async start(role, file, environment = {}, path = '/graphql') {
    const port = await this.nextPort();
    const log = join(resultsFolder, 'logs', `${this.name}-${role}.log`);
    mkdirSync(join(resultsFolder, 'logs'), { recursive: true });
    const output = openSync(log, 'w');
    const child = spawn(process.execPath, [join(benchFolder, file)], {
      env: { ...contenderEnvironment(), PORT: String(port), HOST: '127.0.0.1', ...environment },
      stdio: ['ignore', output, output],
    });
    this.#children.push(child);
    const url = `http://127.0.0.1:${port}${path}`;
    const deadline = Date.now() + READY_WITHIN_MS;
    while (!(await answers(url))) {
      if (hasEnded(child) || Date.now() > deadline) {
        throw new Error(`${this.name}: ${role} does not start\n${readFileSync(log, 'utf8').slice(-2000)}`);
      }
      await pause(100);
    }
    return url;
  }

  async stop() {
    await Promise.all(this.#children.map(stop));
  }
}

/** Any answer will do: a subgraph that admits its gateway only is ready when it refuses. */
async function answers(url) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{__typename}"}',
    });
    await response.arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

async function stop(child) {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), END_WITHIN_MS);
  await ended;
  clearTimeout(impatience);
}
