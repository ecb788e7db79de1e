import { userInfo } from 'node:os';
import { openRegistryDatabase } from '@ozg/gateway/registry/open-registry';
import { Registry } from '@ozg/gateway/registry/registry';
import type { RegistryApi } from '@ozg/gateway/registry/registry-api';
import { allowedHosts } from '@ozg/gateway/sources/allowed-hosts';
import type { Database } from '@ozg/shared/database/database';
import { say } from '../say';
import { withDatabases } from '../with-databases';
import { RegistryClient } from './registry-client';

export interface OperatorsRegistry {
  db: Database;
  registry: RegistryApi;
}

/** Does some work on the registry of the operator's database. */
export function withOperatorsRegistry<Result>(
  work: (operators: OperatorsRegistry) => Promise<Result>,
): Promise<Result> {
  return withDatabases(async (urlOf) => {
    const db = await openRegistryDatabase(urlOf('registry'));
    try {
      return await work({ db, registry: new Registry(db, null, allowedHosts({}, process.env)) });
    } finally {
      await db.close();
    }
  }, say);
}

/** Does some work on the registry of OZG_REGISTRY_URL with the key of a subgraph, or on that of the operator's database. */
export async function withRegistry<Result>(work: (registry: RegistryApi) => Promise<Result>): Promise<Result> {
  const url = process.env['OZG_REGISTRY_URL'];
  if (url) return work(new RegistryClient(url, process.env['OZG_SUBGRAPH_KEY']));
  return withOperatorsRegistry(({ registry }) => work(registry));
}

/** Who gives an order where nobody is named. */
export const thisUser = (): string => userInfo().username;
