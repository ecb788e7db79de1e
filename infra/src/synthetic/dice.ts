import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Random choices that come out the same for the same seed, on every machine. */
export class Dice {
  private readonly source;

  constructor(seed: number) {
    this.source = xoroshiro128plus(seed);
  }

  /** A whole number from `from` to `to`, both included. */
  between(from: number, to: number): number {
    return uniformInt(this.source, from, to);
  }

  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean {
    return this.between(1, 100) <= percent;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)] as Item;
  }

  /** One of the values; each weighs as much as its number. */
  weighted<Value extends string>(weights: Record<Value, number>): Value {
    const entries = Object.entries(weights) as [Value, number][];
    let left = this.between(
      1,
      entries.reduce((sum, [, weight]) => sum + weight, 0),
    );
    for (const [value, weight] of entries) if ((left -= weight) <= 0) return value;
    throw new Error('weights must be positive');
  }

  /** Between `from` and `to` different items. */
  some<Item>(items: readonly Item[], from: number, to: number): Item[] {
    const chosen = new Set<Item>();
    const size = Math.min(this.between(from, to), items.length);
    while (chosen.size < size) chosen.add(this.pick(items));
    return [...chosen];
  }
}
