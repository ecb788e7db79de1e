import { UnderWay } from './under-way';

/** What goes together, once it leaves. */
interface Convoy<Item> {
  items: Item[];
  timer?: NodeJS.Timeout;
}

/** Carries items; when the promise fulfils they have arrived. It does not reject: each item knows what becomes of it. */
export type Carry<Item> = (items: readonly Item[]) => Promise<void>;

interface Passenger {
  /** The id of the request that asks. */
  asker: string;
}

/** Nobody waits longer than this for the convoy ahead to arrive. */
const LONGEST_WAIT_MS = 1;

/**
 * Has requests that go the same way at the same time go together: those of one turn of the event loop, and those who come
 * while the convoy of others is under way. Nobody joins one that has left. Two of one request go apart, so that a request
 * that is alone does the same each time, and does not wait.
 */
export class Convoys<Item extends Passenger> {
  /** Those who left last, until they have arrived. */
  private readonly ahead = new UnderWay<string, Convoy<Item>>();
  private readonly waiting = new UnderWay<string, Convoy<Item>>();

  /** A convoy for which `isFull` holds waits for no more company. */
  constructor(private readonly isFull: (items: readonly Item[]) => boolean) {}

  go(way: string, item: Item, carry: Carry<Item>): void {
    const before = this.waiting.get(way);
    if (before && isOnlyOf(before, item.asker)) this.leave(way, before, carry);
    const convoy = this.waiting.get(way) ?? this.gather(way, item.asker, carry);
    convoy.items.push(item);
    if (this.isFull(convoy.items)) this.leave(way, convoy, carry);
  }

  private gather(way: string, asker: string, carry: Carry<Item>): Convoy<Item> {
    const convoy: Convoy<Item> = { items: [] };
    const leave = () => this.leave(way, convoy, carry);
    const ahead = this.ahead.get(way);
    if (ahead && !isOnlyOf(ahead, asker)) convoy.timer = setTimeout(leave, LONGEST_WAIT_MS);
    else setImmediate(leave);
    this.waiting.set(way, convoy);
    return convoy;
  }

  private leave(way: string, convoy: Convoy<Item>, carry: Carry<Item>): void {
    if (this.waiting.get(way) !== convoy) return;
    this.waiting.delete(way);
    clearTimeout(convoy.timer);
    this.ahead.set(way, convoy);
    void carry(convoy.items).then(() => {
      if (this.ahead.get(way) !== convoy) return;
      this.ahead.delete(way);
      const next = this.waiting.get(way);
      if (next) this.leave(way, next, carry);
    });
  }
}

function isOnlyOf({ items }: Convoy<Passenger>, asker: string): boolean {
  return items.every((each) => each.asker === asker);
}
