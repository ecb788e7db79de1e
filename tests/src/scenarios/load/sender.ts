import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Job, Result } from './job';

/** A process of its own that sends requests, so that the graph does not pay for it, nor who watches the graph. */
export class Sender implements Disposable {
  private readonly child = fork(join(__dirname, 'worker.js'));

  async run(job: Job): Promise<Result> {
    this.child.send(job);
    const [result] = (await once(this.child, 'message')) as [Result];
    return result;
  }

  [Symbol.dispose](): void {
    this.child.disconnect();
  }
}
