import { graphql } from 'graphql';
import { loadRecords, type Records } from '../database/load-records';
import { readFacts } from '../database/read-facts';
import type { Caller } from '../identity/caller';
import { openSubgraph, type Subgraph, type SubgraphDefinition } from '../server/subgraph';
import { createTestDatabase, templateDatabase } from './test-database';

export interface Answer {
  // oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they asked for
  data: any;
  errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  /** The statements the answer took, in their order. */
  statements: string[];
}

export interface TestSubgraph extends AsyncDisposable {
  subgraph: Subgraph;
  /** Its database, with the user who owns the tables. */
  url: string;
  /** Asks as the caller, or as any reader; what has another id is another request, which may share statements. */
  ask(query: string, variables?: Record<string, unknown>, caller?: Caller, requestId?: string): Promise<Answer>;
}

/** A subgraph on a database of its own, loaded with the shipped facts or with the given records. */
export async function openTestSubgraph(definition: SubgraphDefinition, records?: Records): Promise<TestSubgraph> {
  const database = await createTestDatabase(records ? undefined : await templateOf(definition));
  const subgraph = await openSubgraph(definition, database.url);
  if (records) await loadRecords(definition, database.url, 'test', records);
  return {
    subgraph,
    url: database.url,
    ask: async (source, variableValues, caller, requestId = 'test') => {
      const statements: string[] = [];
      const silence = subgraph.db.listen((text) => statements.push(text));
      const contextValue = subgraph.contextFor(requestId, caller);
      const { data, errors } = await graphql({ schema: subgraph.schema, source, variableValues, contextValue });
      silence();
      // Through JSON, as over HTTP: graphql-js answers with objects that have no prototype.
      return { data: data ? JSON.parse(JSON.stringify(data)) : null, errors: errors ?? [], statements };
    },
    [Symbol.asyncDispose]: async () => {
      await subgraph.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** The database of the subgraph with its shipped facts, made once for all test files of the run. */
function templateOf(definition: SubgraphDefinition): Promise<string> {
  return templateDatabase(`subgraph ${definition.name}`, async (url) => {
    const subgraph = await openSubgraph(definition, url);
    await loadRecords(definition, url, 'test', readFacts(definition.factsFolder));
    await subgraph.close();
  });
}
