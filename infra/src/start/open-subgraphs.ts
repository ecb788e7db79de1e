import { loadRecords, type Records } from '@ozg/shared/database/load-records';
import { readFacts } from '@ozg/shared/database/read-facts';
import { openSubgraph, type Subgraph } from '@ozg/shared/server/subgraph';
import { subgraphs } from '../subgraphs';
import type { DatabaseUrlOf } from './database-urls';

/** Opens all subgraphs on their databases and loads the facts, and beside them the given records by subgraph. */
export async function openSubgraphs(
  databases: string | DatabaseUrlOf,
  extra?: { name: string; records: Map<string, Records> },
): Promise<Subgraph[]> {
  const opened: Subgraph[] = [];
  try {
    for (const definition of subgraphs) {
      const url = typeof databases === 'string' ? databases : databases(definition.name);
      opened.push(await openSubgraph(definition, url));
      await loadRecords(definition, url, 'facts', readFacts(definition.factsFolder));
      const records = extra?.records.get(definition.name);
      if (extra && records) await loadRecords(definition, url, extra.name, records);
    }
    return opened;
  } catch (error) {
    for (const subgraph of opened) await subgraph.close();
    throw error;
  }
}
