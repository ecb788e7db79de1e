import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { Caller } from '@ozg/shared/identity/caller';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { type DocumentNode, execute, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { SubgraphSource } from './subgraph-source';

const MAX_DOCUMENTS = 1000;

/** A subgraph in this process: the same answers as over HTTP, without the way there. */
export class LocalSource implements SubgraphSource {
  private readonly documents = new LRUCache<string, DocumentNode>({ max: MAX_DOCUMENTS });

  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Logger,
  ) {}

  async process({ request, context }: GraphQLDataSourceProcessOptions) {
    const requestId = (context['requestId'] as string | undefined) ?? 'gateway';
    // Not validated: the planner wrote the operation against this very schema.
    const { data, errors } = await execute({
      schema: this.subgraph.schema,
      document: this.documentOf(request.query ?? ''),
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: this.subgraph.contextFor(requestId, context['caller'] as Caller | undefined),
    });
    return {
      data,
      ...(errors && { errors: errors.map((error) => maskError(error.toJSON(), error, requestId, this.log)) as never }),
    };
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }

  private documentOf(query: string): DocumentNode {
    let document = this.documents.get(query);
    if (!document) {
      document = parse(query, { noLocation: true });
      this.documents.set(query, document);
    }
    return document;
  }
}
