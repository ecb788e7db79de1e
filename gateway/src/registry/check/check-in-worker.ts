import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Member } from '../member';
import type { CheckResult, Publication } from './publication';

/** Something that would be published, or what remains when a subgraph leaves. */
export type Question = Publication | { remaining: readonly Member[] };

const WITHIN_MS = 60_000;
const MEMORY_MB = 1024;
// Composing for the first time takes a thread three times as long.
const KEPT_WARM_MS = 60_000;

let turn: Promise<unknown> = Promise.resolve();
let warm: { worker: Worker; ending: NodeJS.Timeout } | undefined;

/**
 * Judges a change of the graph in a thread of its own, which may take its time, grow or fall over without any request
 * waiting for it; one question after the other. Never throws for what a guest wrote.
 */
export function checkInWorker(question: Question): Promise<CheckResult> {
  const result = turn.then(() => ask(question));
  turn = result;
  return result;
}

async function ask(question: Question): Promise<CheckResult> {
  const worker = takeWorker();
  try {
    const result = await answerOf(worker, question);
    keepWarm(worker);
    return result;
  } catch (error) {
    await worker.terminate();
    return failed((error as Error).message);
  }
}

function takeWorker(): Worker {
  if (!warm) {
    return new Worker(join(__dirname, 'check-worker.js'), {
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 16 },
    });
  }
  const { worker, ending } = warm;
  clearTimeout(ending);
  warm = undefined;
  worker.ref();
  return worker;
}

function keepWarm(worker: Worker): void {
  // A process that has nothing else to do may end.
  worker.unref();
  const ending = setTimeout(() => {
    warm = undefined;
    void worker.terminate();
  }, KEPT_WARM_MS).unref();
  warm = { worker, ending };
}

async function answerOf(worker: Worker, question: Question): Promise<CheckResult> {
  const over = new AbortController();
  const { signal } = over;
  const fails = async (): Promise<never> => {
    await pause(WITHIN_MS, undefined, { signal });
    throw new Error(`${WITHIN_MS / 1000} s`);
  };
  const ends = async (): Promise<never> => {
    await once(worker, 'exit', { signal });
    throw new Error('it ended the thread');
  };
  // An error of the thread fails it, too.
  const answered = once(worker, 'message', { signal });
  worker.postMessage(question);
  try {
    const [result] = await Promise.race([answered, fails(), ends()]);
    return result as CheckResult;
  } finally {
    over.abort();
  }
}

function failed(reason: string): CheckResult {
  const message = {
    de: `Das Schema ließ sich nicht prüfen (${reason}). Vereinfachen Sie es.`,
    en: `The schema could not be checked (${reason}). Make it simpler.`,
  };
  return { findings: [{ rule: 'R01', severity: 'ERROR', message }], supergraphSdl: null };
}
