import type { Logger } from 'pino';
import type { Limits } from '../limits/limit-settings';
import { DatabaseWatch } from './database-watch';

/** By which the data of subgraphs are known until they change. */
export interface DataVersions {
  /** Whether changes of the subgraph can be heard of at all. */
  isWatched(subgraph: string): boolean;
  /** The version of what these subgraphs hold; null while changes may pass unheard. Subgraphs nobody watches count nothing. */
  of(subgraphs: readonly string[], withAudit: boolean): string | null;
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
  for (const url of Object.values(urls)) if (!watches.has(url)) watches.set(url, new DatabaseWatch(url, log));
  return {
    isWatched: (subgraph) => Object.hasOwn(urls, subgraph),
    of: (subgraphs, withAudit) => {
      let version = '';
      for (const [url, watch] of watches) {
        const here = subgraphs.filter((name) => urls[name] === url);
        if (!here.length) continue;
        const part = watch.versionOf(withAudit ? here.flatMap((name) => [name, `${name}/audit`]) : here);
        if (part === null) return null;
        version += ` ${part}`;
      }
      return version;
    },
    close: async () => {
      for (const watch of watches.values()) await watch.close();
    },
  };
}
