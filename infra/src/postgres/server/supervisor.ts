import { setTimeout as pause } from 'node:timers/promises';
import { endPostmaster } from './leftovers';
import { guardAgainstParentDeath } from './parent-guard';
import { launchPostmaster, type Postmaster, type PostmasterSetup } from './postmaster';

const STABLE_AFTER_MS = 60_000;
const FIRST_DELAY_MS = 250;
// Longer pauses would break the promise that a killed database is back within five seconds.
const LONGEST_DELAY_MS = 3_000;

/** Keeps one PostgreSQL running on its port: a server that dies by itself is started again, until `stop`. */
export class Supervisor {
  private child: Postmaster | undefined;
  private readonly stopping = new AbortController();
  private revival: Promise<void> = Promise.resolve();
  private failures = 0;

  constructor(
    private readonly setup: PostmasterSetup,
    private readonly report: (line: string) => void,
  ) {}

  /** Resolves when the server takes connections; throws when the first start fails. */
  async start(): Promise<void> {
    const child = await launchPostmaster(this.setup, this.stopping.signal);
    const startedAt = Date.now();
    const callOffGuard = guardAgainstParentDeath(child.pid, this.setup.native.account);
    this.child = child;
    child.unref();
    const onExit = () => {
      callOffGuard();
      this.child = undefined;
      if (this.stopping.signal.aborted) return;
      if (Date.now() - startedAt > STABLE_AFTER_MS) this.failures = 0;
      this.report(
        `PostgreSQL stopped unexpectedly (${child.signalCode ?? `code ${child.exitCode}`}), starting it again`,
      );
      this.revival = this.revive();
    };
    // It may have died between being ready and now.
    if (child.exitCode !== null || child.signalCode !== null) onExit();
    else child.once('exit', onExit);
  }

  /** Shuts down in order, also in the middle of a revival. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.revival;
    if (this.child) await endPostmaster(this.child.pid);
  }

  private async revive(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      const delay = this.failures === 0 ? 0 : Math.min(FIRST_DELAY_MS * 2 ** (this.failures - 1), LONGEST_DELAY_MS);
      this.failures += 1;
      await pause(delay, undefined, { signal, ref: false }).catch(() => undefined);
      try {
        await this.start();
        this.report(`PostgreSQL is back on port ${this.setup.port}`);
        return;
      } catch (error) {
        if (!signal.aborted) this.report(error instanceof Error ? error.message : String(error));
      }
    }
  }
}
