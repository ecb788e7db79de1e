import { portSetting } from '@ozg/shared/server/port-setting';
import { defaultDataDir } from '../postgres/embedded-postgres';
import { projectRoot } from '../paths';

export interface Settings {
  port: number;
  host: string;
  /** Port of the embedded PostgreSQL; 0 takes a free one. */
  postgresPort: number;
  /** Where the embedded PostgreSQL keeps its data. */
  dataDir: string;
  /** The operator's PostgreSQL; null for the embedded one. */
  databaseUrl: string | null;
}

/** Reads PORT, HOST, OZG_POSTGRES_PORT, OZG_DATA_DIR and DATABASE_URL. Throws on a port that is none. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  return {
    port: portSetting('PORT', environment, 4000),
    host: environment['HOST'] || '127.0.0.1',
    postgresPort: portSetting('OZG_POSTGRES_PORT', environment, 0),
    dataDir: environment['OZG_DATA_DIR'] || defaultDataDir(projectRoot),
    databaseUrl: environment['DATABASE_URL'] || null,
  };
}
