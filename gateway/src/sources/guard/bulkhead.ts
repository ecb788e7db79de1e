import { SubgraphFault } from '../fault';

export interface BulkheadLimits {
  /** Requests under way at once. */
  underWay: number;
  /** Requests that may wait for one of them to end. */
  waiting: number;
}

const LONGEST_WAIT_MS = 500;

const busy = (): SubgraphFault =>
  new SubgraphFault('BUSY', 'has more requests under way than it answers; this one was not sent.');

/** Bounds the requests under way to one subgraph, so that one that hangs does not hold what the others need. */
export class Bulkhead {
  private underWay = 0;
  /** In the order in which they came, as a Set keeps it. */
  private readonly waiting = new Set<() => void>();

  constructor(private readonly limits: BulkheadLimits) {}

  /** Resolves with a place, which `leave` gives back. Throws BUSY where there is none and no hope of one. */
  async enter(): Promise<void> {
    if (this.underWay < this.limits.underWay) {
      this.underWay += 1;
      return;
    }
    if (this.waiting.size >= this.limits.waiting) throw busy();
    await new Promise<void>((resolve, reject) => {
      const takeOver = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.waiting.delete(takeOver);
        reject(busy());
      }, LONGEST_WAIT_MS);
      this.waiting.add(takeOver);
    });
  }

  leave(): void {
    const [next] = this.waiting;
    if (!next) {
      this.underWay -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }
}
