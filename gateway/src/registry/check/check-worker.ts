import { parentPort, workerData } from 'node:worker_threads';
import type { Question } from './check-in-worker';
import { checkPublication } from './check-publication';
import { checkRemoval } from './check-removal';

const question = workerData as Question;

parentPort?.postMessage('remaining' in question ? checkRemoval(question.remaining) : checkPublication(question));
