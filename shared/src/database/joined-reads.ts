import { isUnavailable } from './database-error';

type Found<Value> = ReadonlyMap<string, Value>;

/** Reads what belongs to each key; a key of which there is nothing may be missing. */
export type ReadKeys<Value> = (keys: readonly string[]) => Promise<Found<Value>>;

/** With so many keys a batch waits for no more company. */
const FULL = 200;
/** A batch waits no longer than this for the one ahead of it to return. */
const LONGEST_WAIT_MS = 5;

/**
 * Lets requests that read the same of some keys at the same time share a statement: who comes while another request has
 * one under way goes with all who come until that returns. Nobody is answered from a statement that began before the
 * question, so that each reads what was written before it asked. A request that is alone never waits.
 */
export class JoinedReads {
  /** The batch that left last, until it has returned. */
  private readonly ahead = new Map<string, Batch>();
  private readonly waiting = new Map<string, Batch>();

  /** `what` tells all that is read but the keys; `asker` is the id of the request. */
  async read<Value>(
    what: string,
    keys: readonly string[],
    asker: string,
    read: ReadKeys<Value>,
  ): Promise<Found<Value>> {
    const isAlone = this.ahead.get(what)?.isOnlyOf(asker) ?? true;
    const batch = isAlone ? new Batch(read) : (this.waiting.get(what) ?? this.gather(what, read));
    batch.add(asker, keys);
    if (isAlone || batch.keys.size >= FULL) this.send(what, batch);
    try {
      return (await batch.answer) as Found<Value>;
    } catch (error) {
      // What is wrong with the keys of one is no matter of the others.
      if (batch.isOnlyOf(asker) || isUnavailable(error)) throw error;
      return read(keys);
    }
  }

  private gather(what: string, read: ReadKeys<unknown>): Batch {
    const batch = new Batch(read);
    batch.timer = setTimeout(() => this.send(what, batch), LONGEST_WAIT_MS);
    this.waiting.set(what, batch);
    return batch;
  }

  private send(what: string, batch: Batch): void {
    if (this.waiting.get(what) === batch) this.waiting.delete(what);
    this.ahead.set(what, batch);
    batch.leave(() => {
      if (this.ahead.get(what) !== batch) return;
      this.ahead.delete(what);
      const next = this.waiting.get(what);
      if (next) this.send(what, next);
    });
  }
}

/** Keys that are read together. */
class Batch {
  readonly keys = new Set<string>();
  readonly answer: Promise<Found<unknown>>;
  timer?: NodeJS.Timeout;
  private readonly askers = new Set<string>();
  private resolve: (answer: Promise<Found<unknown>>) => void = () => undefined;

  constructor(private readonly read: ReadKeys<unknown>) {
    this.answer = new Promise((resolve) => (this.resolve = resolve));
  }

  add(asker: string, keys: readonly string[]): void {
    this.askers.add(asker);
    for (const key of keys) this.keys.add(key);
  }

  isOnlyOf(asker: string): boolean {
    return this.askers.size === 1 && this.askers.has(asker);
  }

  leave(returned: () => void): void {
    clearTimeout(this.timer);
    this.resolve(this.read([...this.keys]).finally(returned));
  }
}
