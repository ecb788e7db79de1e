import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DataVersions } from './data-versions';

/** What an answer stands on, as the graph tells it with the answer. */
export interface Standing {
  subgraphs: readonly string[];
  withAudit: boolean;
  /** The version of their data before anything was read. */
  version: string;
  /** From when and until when it may be given out, in milliseconds since 1970. */
  from: number;
  until: number;
}

/** A whole answer as it goes to clients. */
export interface KeptAnswer {
  body: Buffer;
  contentType: string;
  etag: string;
}

type Entry = KeptAnswer & Standing;

/** Whole answers as ready bytes. What it gives out is what the graph would answer at this moment. */
export class ResponseCache {
  private readonly entries: LRUCache<string, Entry>;

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
    if (entry && !this.holds(entry)) {
      this.entries.delete(key);
      return undefined;
    }
    return entry;
  }

  /** Keeps an answer unless what it stands on has changed since it was begun. */
  keep(key: string, standing: Standing, body: Buffer, contentType: string): KeptAnswer | undefined {
    const etag = `"${createHash('sha256').update(body).digest('base64url')}"`;
    const entry: Entry = { ...standing, body, contentType, etag };
    if (!this.holds(entry)) return undefined;
    this.entries.set(key, entry);
    return entry;
  }

  private holds({ subgraphs, withAudit, version, from, until }: Entry): boolean {
    const now = Date.now();
    return from <= now && now < until && version === this.versions.of(subgraphs, withAudit);
  }
}
