import { readFileSync } from 'node:fs';
import { adopt } from '@ozg/gateway/registry/adopt';
import { shippedConfigFile, shippedSupergraphFile } from '@ozg/gateway/registry/files/shipped-files';
import { readSupergraphConfig } from '@ozg/gateway/registry/files/supergraph-config';
import { openRegistryDatabase } from '@ozg/gateway/registry/open-registry';

/**
 * Makes the project's own subgraphs, as they are shipped, those of the registry in this database. Answers the guests that
 * do not go with them any more and were taken out.
 */
export async function adoptShipped(url: string): Promise<readonly string[]> {
  const db = await openRegistryDatabase(url);
  try {
    const composed = readFileSync(shippedSupergraphFile, 'utf8');
    return (await adopt(db, readSupergraphConfig(shippedConfigFile), 'start', composed)).left;
  } finally {
    await db.close();
  }
}
