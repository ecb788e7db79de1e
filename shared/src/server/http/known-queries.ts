import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** A query that is valid. */
export interface KnownQuery {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  queryHash: string;
}

// Of texts, which documents are a multiple of.
const MAX_BYTES = 8 * 1024 * 1024;

/** Queries that Apollo Server has parsed and validated, and that all its plugins let pass. */
export class KnownQueries<Context extends BaseContext> {
  private readonly known = new LRUCache<string, KnownQuery>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_, key) => key.length,
  });

  /** The schema for which they are valid. */
  private schema?: GraphQLSchema;

  /** Has Apollo Server hand over what it let pass. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      serverWillStart: async () => ({
        schemaDidLoadOrUpdate: ({ apiSchema }) => {
          this.schema = apiSchema;
          this.known.clear();
        },
      }),
      requestDidStart: async () => ({
        executionDidStart: async ({ source, document, operation, queryHash, request, schema }) => {
          // A request may have begun before the schema was another.
          if (operation.operation !== 'query' || schema !== this.schema) return;
          this.known.set(keyOf(source, request.operationName), { document, operation, queryHash });
        },
      }),
    };
  }

  find(query: string, operationName: string | null | undefined): KnownQuery | undefined {
    return this.known.get(keyOf(query, operationName));
  }
}

function keyOf(query: string | undefined, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${query}`;
}
