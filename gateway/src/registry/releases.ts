import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '@ozg/shared/database/database';
import { graphError } from '@ozg/shared/errors/graph-error';
import type { Logger } from 'pino';
import type { Graph } from '../graph/graph';
import type { Release } from '../graph/release';
import { keepRelease, keptRelease } from './files/last-release';
import { followReleases } from './follow-releases';
import { openRegistryDatabase } from './open-registry';
import { currentRelease, type MadeRelease } from './store/registry-store';

const AGAIN_AFTER_MS = 5000;

export interface RegistrySettings {
  /** The registry's database. */
  url: string;
  /** Where the last graph that was served is kept, for a start while the registry is down; nowhere where left out. */
  file?: string;
}

/** `REGISTRY_DATABASE_URL` and `LAST_GRAPH_FILE`; null without the former. */
export function registrySettings(environment: NodeJS.ProcessEnv): RegistrySettings | null {
  const url = environment['REGISTRY_DATABASE_URL'];
  return url ? { url, file: environment['LAST_GRAPH_FILE'] || undefined } : null;
}

/** The graphs of a registry, from the one to begin with. */
export class Releases {
  private following?: { close(): Promise<void> };
  private readonly ending = new AbortController();

  private constructor(
    readonly first: MadeRelease,
    private readonly settings: RegistrySettings,
    private readonly log: Logger,
    private db?: Database,
  ) {}

  /** Throws where neither the registry nor the file has a graph. */
  static async open(settings: RegistrySettings, log: Logger): Promise<Releases> {
    const { url, file } = settings;
    const db = await openRegistryDatabase(url).catch((error: Error) => {
      log.warn({ reason: error.message }, 'the registry is not reached');
      return undefined;
    });
    const found = db && (await currentRelease(db));
    if (found && file) keepRelease(file, found);
    const first = found ?? (file ? keptRelease(file) : null);
    if (first) return new Releases(first, settings, log, db);
    await db?.close();
    throw new Error(
      db
        ? 'The registry has no graph yet: publish the own subgraphs with "ozg supergraph publish <file>".'
        : 'The registry is not reached, and LAST_GRAPH_FILE keeps no graph to begin with.',
    );
  }

  /** Throws DATABASE_UNAVAILABLE while the registry was never reached. */
  database(): Database {
    if (this.db) return this.db;
    throw graphError('DATABASE_UNAVAILABLE', 'The registry is not reached.');
  }

  /** Has the graph serve what is published from now on; `settled` says what the operator's settings make of it. */
  follow(graph: Graph, settled: (release: MadeRelease) => Release = (release) => release): void {
    const { url, file } = this.settings;
    const serve = async (release: MadeRelease) => {
      await graph.replace(settled(release));
      if (file) keepRelease(file, release);
    };
    void this.reached().then((db) => {
      if (db) this.following = followReleases({ db, url, served: this.first.revision, serve, log: this.log });
    });
  }

  async close(): Promise<void> {
    this.ending.abort();
    await this.following?.close();
    await this.db?.close();
  }

  /** Tries until it is there; undefined where the end came first. */
  private async reached(): Promise<Database | undefined> {
    const { signal } = this.ending;
    while (!this.db && !signal.aborted) {
      await pause(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined);
      this.db = await openRegistryDatabase(this.settings.url).catch(() => undefined);
    }
    return signal.aborted ? undefined : this.db;
  }
}
