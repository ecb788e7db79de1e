import { join } from 'node:path';
import { projectRoot } from '@ozg/infra/paths';
import { subgraphs } from '@ozg/infra/subgraphs';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { makeGatewayKeys } from '../support/gateway-keys';
import { type RunningProcess, startProcess } from '../support/process';
import { templateOf } from '../support/template';

export interface ProcessGraph extends AsyncDisposable {
  databaseUrl: string;
  /** By name, those that were wanted. */
  subgraphs: ReadonlyMap<string, RunningProcess>;
  /** Another process of the same kind, ended with the graph. */
  startSubgraph(name: string, environment?: Record<string, string>): Promise<RunningProcess>;
  /** A gateway before these subgraphs; it takes the first one for those that were not wanted. */
  startGateway(environment?: Record<string, string>): Promise<RunningProcess>;
}

/** Subgraphs as processes of their own on a copy of the shipped facts, and gateways before them. */
export async function startProcessGraph(
  names: readonly string[],
  shared: Record<string, string> = {},
): Promise<ProcessGraph> {
  const keys = makeGatewayKeys();
  const database = await createTestDatabase(await templateOf('facts'));
  const started: RunningProcess[] = [];
  const start = async (folder: string, environment: Record<string, string>) => {
    const running = await startProcess(join(projectRoot, folder, 'dist', 'main.js'), { ...shared, ...environment });
    started.push(running);
    return running;
  };
  const startSubgraph: ProcessGraph['startSubgraph'] = (name, environment) =>
    start(`subgraphs/${name}`, { ...keys.forSubgraph, DATABASE_URL: database.url, ...environment });
  const wanted = new Map<string, RunningProcess>();
  for (const name of names) wanted.set(name, await startSubgraph(name));
  const [first] = wanted.values();
  const routing = subgraphs.map(({ name }) => [`${name.toUpperCase()}_URL`, (wanted.get(name) ?? first)?.url ?? '']);
  return {
    databaseUrl: database.url,
    subgraphs: wanted,
    startSubgraph,
    startGateway: (environment) =>
      start('gateway', { ...Object.fromEntries(routing), ...keys.forGateway, ...environment }),
    [Symbol.asyncDispose]: async () => {
      for (const running of started.toReversed()) await running.stop();
      await database[Symbol.asyncDispose]();
    },
  };
}
