import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Replaced } from '../graph/graph';
import type { AskedOperation } from '../operation/requests/request-record';
import type { DataVersions } from './data-versions';

/** What an answer stands on, as the graph tells it with the answer. */
export interface Standing {
  subgraphs: readonly string[];
  withAudit: boolean;
  /** The version of their data before anything was read. */
  version: number;
  /** From when and until when it may be given out: the moments of the day on which it was read, since 1970. */
  from: number;
  until: number;
  /** Until when a foreign subgraph lets it be kept, as `performance.now()` counts: a clock that jumps changes nothing. */
  keepUntil: number;
}

/** A whole answer as it goes to clients. */
export interface KeptAnswer {
  body: Buffer;
  contentType: string;
  etag: string;
  /** What it answers, for the log. */
  operation?: AskedOperation;
}

type Entry = KeptAnswer & Standing;

/** Whole answers as ready bytes. What it gives out is what the graph would answer at this moment. */
export class ResponseCache {
  private readonly entries: LRUCache<string, Entry>;
  private hits = 0;
  private misses = 0;

  constructor(
    private readonly versions: DataVersions,
    maxBytes: number,
  ) {
    this.entries = new LRUCache({
      maxSize: maxBytes,
      sizeCalculation: ({ body }, key) => body.length + key.length + 500,
    });
  }

  get(key: string): KeptAnswer | undefined {
    const entry = this.entries.get(key);
    if (entry && this.holds(entry)) {
      this.hits += 1;
      return entry;
    }
    this.misses += 1;
    if (entry) this.entries.delete(key);
    return undefined;
  }

  /** What it was good for so far, and what it holds. */
  get use(): { hits: number; misses: number; entries: number; bytes: number } {
    const { hits, misses, entries } = this;
    return { hits, misses, entries: entries.size, bytes: entries.calculatedSize };
  }

  /** Keeps an answer unless what it stands on has changed since it was begun. */
  keep(
    key: string,
    standing: Standing,
    { body, contentType, operation }: Omit<KeptAnswer, 'etag'>,
  ): KeptAnswer | undefined {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const entry: Entry = { ...standing, body, contentType, etag, operation };
    if (!this.holds(entry)) return undefined;
    this.entries.set(key, entry);
    return entry;
  }

  /** Takes the answers to these documents along from one generation of the graph, with which keys begin, to the next. */
  carryOver({ from, to, unchanged }: Replaced): void {
    const before = `${from} `;
    for (const [key, entry] of [...this.entries.entries()].toReversed()) {
      if (!key.startsWith(before)) continue;
      this.entries.delete(key);
      if (entry.operation && unchanged.has(entry.operation.hash)) {
        this.entries.set(`${to} ${key.slice(before.length)}`, entry);
      }
    }
  }

  private holds({ subgraphs, withAudit, version, from, until, keepUntil }: Entry): boolean {
    const now = Date.now();
    if (performance.now() >= keepUntil) return false;
    return from <= now && now < until && version === this.versions.of(subgraphs, withAudit);
  }
}
