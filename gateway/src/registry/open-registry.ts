import { connect } from '@ozg/shared/database/connect';
import type { Database } from '@ozg/shared/database/database';
import { migrate } from '@ozg/shared/database/migrate';
import { registryTables } from './store/tables';

const CONNECTIONS = 4;

/** Opens the registry's schema in the database of `url`, brought to its newest migration. */
export async function openRegistryDatabase(url: string): Promise<Database> {
  await migrate(registryTables, url);
  return connect(registryTables, url, CONNECTIONS);
}
