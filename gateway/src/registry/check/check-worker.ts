import { parentPort } from 'node:worker_threads';
import type { Question } from './check-in-worker';
import { checkPublication } from './check-publication';
import { checkRemoval } from './check-removal';

parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage('remaining' in question ? checkRemoval(question.remaining) : checkPublication(question));
});
