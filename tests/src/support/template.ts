import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import { realistic, type Scale } from '@ozg/infra/synthetic/scale';
import { syntheticRecords } from '@ozg/infra/synthetic/synthetic-records';
import { templateDatabase } from '@ozg/shared/testing/test-database';

/** What a test graph is asked on: the facts, and beside them synthetic data of some size. */
const scales = {
  facts: undefined,
  synthetic: realistic,
  'ten services': { ...realistic, services: 10, leikaServices: 100, projects: 200, laws: 10 },
} satisfies Record<string, Scale | undefined>;

export type DataSet = keyof typeof scales;

/** Name of the database that holds the data set, built on first use; copies of it are cheap. */
export function templateOf(dataSet: DataSet): Promise<string> {
  return templateDatabase(dataSet, async (url) => {
    const scale: Scale | undefined = scales[dataSet];
    const synthetic = scale && { name: 'synthetic', records: syntheticRecords(scale) };
    for (const subgraph of await openSubgraphs(url, synthetic)) await subgraph.close();
  });
}
