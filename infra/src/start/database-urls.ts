import { subgraphs } from '../subgraphs';

/** The database URL of each subgraph, by its name. */
export type DatabaseUrlOf = (subgraph: string) => string;

/**
 * The operator's databases: `<NAME>_DATABASE_URL` of a subgraph, or `DATABASE_URL` for all. Null where none is set;
 * throws where some are and one is missing.
 */
export function operatorsDatabases(environment: NodeJS.ProcessEnv): DatabaseUrlOf | null {
  const settingOf = (name: string) => `${name.toUpperCase()}_DATABASE_URL`;
  const found = (name: string) => environment[settingOf(name)] || environment['DATABASE_URL'];
  const missing = subgraphs.filter(({ name }) => !found(name));
  if (missing.length === subgraphs.length) return null;
  if (missing.length) {
    const settings = missing.map(({ name }) => settingOf(name)).join(', ');
    throw new Error(`Set ${settings} as well, or DATABASE_URL for all subgraphs.`);
  }
  return (name) => found(name) ?? '';
}
