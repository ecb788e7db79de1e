import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import type { Database } from '../database/database';
import type { Caller } from '../identity/caller';
import type { KeyedRead } from './keyed-read';

/** What one request carries through a subgraph: the database, who asks, and the batches that its fields share. */
export class RequestContext {
  private readonly loaders = new Map<string, DataLoader<unknown, unknown, string>>();
  private readonly fields = new Map<GraphQLResolveInfo['fieldNodes'], Map<string, unknown>>();

  constructor(
    readonly db: Database,
    readonly requestId: string,
    readonly caller: Caller,
  ) {}

  /**
   * The request's loader of that name, made on first use. `load` answers a batch of distinct keys, in their order;
   * keys that are not text are told apart by their JSON.
   */
  loader<Key, Value>(name: string, load: (keys: readonly Key[]) => Promise<Value[]>): DataLoader<Key, Value, string> {
    let loader = this.loaders.get(name) as DataLoader<Key, Value, string> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value, string>(load, {
        cacheKeyFn: (key) => (typeof key === 'string' ? key : JSON.stringify(key)),
      });
      this.loaders.set(name, loader as DataLoader<unknown, unknown, string>);
    }
    return loader;
  }

  /** The request's loader of a keyed read; its statements are shared with requests that read the same at the same time. */
  keyed<Value>({ name, read, none }: KeyedRead<Value>): DataLoader<string, Value, string> {
    return this.loader<string, Value>(name, async (keys) => {
      const found = await this.db.joined.read(name, keys, this.requestId, (all) => read(this.db, all));
      return keys.map((key) => found.get(key) ?? none);
    });
  }

  /**
   * What `make` makes for a field of the selection, once for all the objects that have the field; `variant` tells apart
   * what besides the selection it depends on.
   */
  once<Made>({ fieldNodes }: GraphQLResolveInfo, variant: string, make: () => Made): Made {
    let variants = this.fields.get(fieldNodes);
    if (!variants) this.fields.set(fieldNodes, (variants = new Map()));
    let made = variants.get(variant) as Made | undefined;
    if (made === undefined) variants.set(variant, (made = make()));
    return made;
  }

  /** Reads of the request so far are void: what it changed is read again. */
  forget(): void {
    this.loaders.clear();
    this.fields.clear();
  }
}
