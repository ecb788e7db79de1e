/**
 * What is under way, by its key: as much of a Map as that takes. When a Map is tidied, V8 keeps its former table, with all
 * that was in it, until the next full collection, and whatever follows from there with it. For a Map that lives long and
 * holds what does not, that is a part of each request; here it is numbers.
 */
export class UnderWay<Key extends string | number, Value> {
  private readonly places = new Map<Key, number>();
  private readonly values: (Value | undefined)[] = [];
  private readonly free: number[] = [];

  get size(): number {
    return this.places.size;
  }

  get(key: Key): Value | undefined {
    const place = this.places.get(key);
    return place === undefined ? undefined : this.values[place];
  }

  set(key: Key, value: Value): void {
    const place = this.places.get(key) ?? this.free.pop() ?? this.values.length;
    this.places.set(key, place);
    this.values[place] = value;
  }

  delete(key: Key): void {
    const place = this.places.get(key);
    if (place === undefined) return;
    this.places.delete(key);
    this.values[place] = undefined;
    this.free.push(place);
  }

  *[Symbol.iterator](): Generator<Value> {
    for (const place of this.places.values()) yield this.values[place] as Value;
  }
}
