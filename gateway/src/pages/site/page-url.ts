import type { Values } from './parameters';

/** The address of a page: what it names, and what was chosen on it. */
export class PageUrl {
  constructor(
    readonly path: string,
    /** What the path names, such as `ozgId`. */
    readonly named: Readonly<Record<string, string>>,
    private readonly values: Values,
  ) {}

  one(name: string): string | undefined {
    return this.values[name]?.[0];
  }

  all(name: string): readonly string[] {
    return this.values[name] ?? [];
  }

  /** For a filter of the graph: null lets everything pass. */
  anyOf(name: string): readonly string[] | null {
    return this.values[name] ?? null;
  }

  /** The same page without what was chosen of that name. */
  without(name: string): PageUrl {
    const others = Object.entries(this.values).filter(([each]) => each !== name);
    return new PageUrl(this.path, this.named, Object.fromEntries(others));
  }

  /** The same page with other choices; undefined takes one away. */
  with(changes: Readonly<Record<string, string | undefined>>): string {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(this.values)) {
      if (!Object.hasOwn(changes, name)) for (const value of values) query.append(name, value);
    }
    for (const [name, value] of Object.entries(changes)) if (value) query.append(name, value);
    return query.size ? `${this.path}?${query}` : this.path;
  }

  /** The whole address, the same for the same choices. */
  get href(): string {
    return this.with({});
  }
}
