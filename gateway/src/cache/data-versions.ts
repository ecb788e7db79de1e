import type { Logger } from 'pino';
import type { Limits } from '../limits/limit-settings';
import { DatabaseWatch } from './database-watch';

/** By which the data of subgraphs are known until they change. */
export interface DataVersions {
  /** Whether changes of the subgraph can be heard of at all. */
  isWatched(subgraph: string): boolean;
  /**
   * The version of what these subgraphs hold, of use to this process only: the later, the higher. null while changes may
   * pass unheard. Subgraphs nobody watches count nothing.
   */
  of(subgraphs: readonly string[], withAudit: boolean): number | null;
  close(): Promise<void>;
}

/** Watches the databases of these subgraphs as far as they are known; nothing is watched where nothing may be kept. */
export function versionsOf(
  subgraphs: readonly string[],
  urlOf: (subgraph: string) => string | undefined,
  { cacheMb }: Pick<Limits, 'cacheMb'>,
  log: Logger,
): DataVersions | undefined {
  if (!Number.isFinite(cacheMb)) return undefined;
  const urls = subgraphs.flatMap((name) => {
    const url = urlOf(name);
    return url ? [[name, url] as const] : [];
  });
  return urls.length ? watchDatabases(Object.fromEntries(urls), log) : undefined;
}

/** Watches the databases of subgraphs, each once; `urls` by the name of the subgraph. */
export function watchDatabases(urls: Readonly<Record<string, string>>, log: Logger): DataVersions {
  const watches = new Map<string, DatabaseWatch>();
  const watchOf = new Map<string, DatabaseWatch>();
  for (const [name, url] of Object.entries(urls)) {
    const watch = watches.get(url) ?? new DatabaseWatch(url, log);
    watches.set(url, watch);
    watchOf.set(name, watch);
  }
  return {
    isWatched: (subgraph) => watchOf.has(subgraph),
    // Asked with each answer that is kept.
    of: (subgraphs, withAudit) => {
      let version = 0;
      for (const name of subgraphs) {
        const watch = watchOf.get(name);
        if (!watch) continue;
        if (!watch.isHeard) return null;
        version = Math.max(version, watch.changed(name), withAudit ? watch.changed(`${name}/audit`) : 0);
      }
      return version;
    },
    close: async () => {
      for (const watch of watches.values()) await watch.close();
    },
  };
}
