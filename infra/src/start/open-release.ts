import { readFileSync } from 'node:fs';
import type { Graph } from '@ozg/gateway/graph/graph';
import { adopt } from '@ozg/gateway/registry/adopt';
import { shippedConfigFile, shippedSupergraphFile } from '@ozg/gateway/registry/files/shipped-files';
import { readSupergraphConfig } from '@ozg/gateway/registry/files/supergraph-config';
import { followReleases } from '@ozg/gateway/registry/follow-releases';
import { openRegistryDatabase } from '@ozg/gateway/registry/open-registry';
import { currentRelease, type MadeRelease } from '@ozg/gateway/registry/store/registry-store';
import type { Database } from '@ozg/shared/database/database';
import type { Logger } from 'pino';

export interface OpenRelease {
  db: Database;
  release: MadeRelease;
  /** Guests that do not go with the project's subgraphs any more. */
  left: readonly string[];
  /** Has the graph serve what is published from now on; answers how to stop. */
  follow(graph: Graph): { close(): Promise<void> };
}

/** The graph of the registry in this database: the project's subgraphs as they are shipped, and the guests that joined. */
export async function openRelease(url: string, log: Logger): Promise<OpenRelease> {
  const db = await openRegistryDatabase(url);
  try {
    const composed = readFileSync(shippedSupergraphFile, 'utf8');
    const { left } = await adopt(db, readSupergraphConfig(shippedConfigFile), 'start', composed);
    const release = await currentRelease(db);
    if (!release) throw new Error('The registry has no graph.');
    const follow = (graph: Graph) =>
      followReleases({ db, url, served: release.revision, serve: (next) => graph.replace(next), log });
    return { db, release, left, follow };
  } catch (error) {
    await db.close();
    throw error;
  }
}
