import type { GraphQLSchema } from 'graphql';
import sql from 'sql-template-tag';
import { connect, type SubgraphTables } from '../database/connect';
import type { Database } from '../database/database';
import { migrate } from '../database/migrate';
import { anyReader, type Caller } from '../identity/caller';
import { RequestContext } from '../reading/request-context';
import { type SubgraphSchemaParts, subgraphSchema } from '../schema/build-subgraph-schema';

/** All that makes a domain a subgraph: its tables and its part of the graph. */
export interface SubgraphDefinition extends SubgraphTables {
  schemaParts: SubgraphSchemaParts;
  /** Folder of the facts that the project ships for this subgraph. */
  factsFolder: string;
}

/** A subgraph at work: its schema on its database, whoever serves it. */
export interface Subgraph {
  name: string;
  schema: GraphQLSchema;
  db: Database;
  contextFor(requestId: string, caller?: Caller): RequestContext;
  /** Whether the database answers. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** Migrates the schema and opens the subgraph on the database of `url`. */
export async function openSubgraph(definition: SubgraphDefinition, url: string): Promise<Subgraph> {
  await migrate(definition, url);
  const db = await connect(definition, url);
  const { schema } = await subgraphSchema(definition.schemaParts);
  return {
    name: definition.name,
    schema,
    db,
    contextFor: (requestId, caller = anyReader) => new RequestContext(db, requestId, caller),
    isReady: () =>
      db.rows(sql`select 1`).then(
        () => true,
        () => false,
      ),
    close: () => db.close(),
  };
}
