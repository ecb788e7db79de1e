import { SubgraphFault } from '../fault';

const FAILURES_TO_OPEN = 5;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 3000;

/**
 * Leaves a subgraph alone that failed five times in a row. While it is open one request per pause goes through as a
 * probe; the pause rises from one to three seconds, and the first usable answer closes it.
 */
export class CircuitBreaker {
  failures = 0;
  private openedAt: number | null = null;
  private pause = FIRST_PAUSE_MS;
  private nextProbeAt = 0;

  get isOpen(): boolean {
    return this.openedAt !== null;
  }

  /** Throws NOT_ASKED while nobody may ask; takes nothing. */
  check(now = performance.now()): void {
    if (this.openedAt === null || now >= this.nextProbeAt) return;
    const [since, next] = [this.openedAt, this.nextProbeAt].map((time) => isoTime(Date.now() + time - now));
    throw new SubgraphFault('NOT_ASKED', `is not asked since ${since}, as it failed; it is tried again at ${next}.`);
  }

  /** Lets one request through, which while it is open is the probe. Throws as `check` does. */
  admit(now = performance.now()): void {
    this.check(now);
    if (this.openedAt === null) return;
    // The next probe waits for the clock and not for this one, which may hang as long as any request may.
    this.pause = Math.min(this.pause + FIRST_PAUSE_MS, LONGEST_PAUSE_MS);
    this.nextProbeAt = now + this.pause;
  }

  answered(): void {
    this.failures = 0;
    this.openedAt = null;
    this.pause = FIRST_PAUSE_MS;
  }

  failed(now = performance.now()): void {
    this.failures += 1;
    if (this.openedAt !== null || this.failures < FAILURES_TO_OPEN) return;
    this.openedAt = now;
    this.nextProbeAt = now + this.pause;
  }
}

const isoTime = (ms: number): string => new Date(ms).toISOString();
