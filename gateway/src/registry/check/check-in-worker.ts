import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Member } from '../member';
import type { CheckResult, Publication } from './publication';

const WITHIN_MS = 60_000;
const MEMORY_MB = 1024;

/** Something that would be published, or what remains when a subgraph leaves. */
export type Question = Publication | { remaining: readonly Member[] };

/**
 * Judges a change of the graph in a thread of its own, which may take its time, grow or fall over without any request waiting for
 * it. Never throws for what a guest wrote.
 */
export function checkInWorker(question: Question): Promise<CheckResult> {
  return new Promise((resolve) => {
    const worker = new Worker(join(__dirname, 'check-worker.js'), {
      workerData: question,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB, stackSizeMb: 16 },
    });
    const end = (result: CheckResult) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const timer = setTimeout(() => end(failed(`${WITHIN_MS / 1000} s`)), WITHIN_MS);
    worker.once('message', end);
    worker.once('error', (error) => end(failed(error.message)));
  });
}

function failed(reason: string): CheckResult {
  const message = {
    de: `Das Schema ließ sich nicht prüfen (${reason}). Vereinfachen Sie es.`,
    en: `The schema could not be checked (${reason}). Make it simpler.`,
  };
  return { findings: [{ rule: 'R01', severity: 'ERROR', message }], supergraphSdl: null };
}
