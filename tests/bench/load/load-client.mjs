import { fork } from 'node:child_process';
import { join } from 'node:path';
import { benchFolder } from '../folders.mjs';

/** The process that sends requests; one run after the other. */
export class LoadClient {
  #worker = fork(join(benchFolder, 'load', 'worker.mjs'));

  /** Answers throughput and latencies of the good answers, and how many `failed`, with the first `failure`. */
  run(job) {
    return new Promise((resolve, reject) => {
      const ended = () => reject(new Error('the client ended'));
      this.#worker.once('exit', ended);
      this.#worker.once('message', (result) => {
        this.#worker.off('exit', ended);
        resolve(result);
      });
      this.#worker.send({ atLeast: 0, skip: 0, ...job });
    });
  }

  close() {
    if (this.#worker.connected) this.#worker.disconnect();
  }
}
