import { type ApolloServerPlugin, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../graph/gateway-context';
import type { Graph } from '../../graph/open-graph';
import type { CostLimit } from '../../limits/cost/cost-limit';
import { noteAnswer } from '../../operation/requests/note-answer';
import { MAX_ERRORS } from './bounded-errors-plugin';
import type { GraphqlRequest } from './graphql-request';

interface ReadyOperation {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  queryHash: string;
}

// Of texts, which documents are a multiple of.
const MAX_BYTES = 8 * 1024 * 1024;

/**
 * Queries that Apollo Server has parsed and validated, and that every limit let pass: asked again, they go straight to
 * the graph. Only what depends on the variables and on who asks is looked at anew.
 */
export class ReadyOperations {
  private readonly ready = new LRUCache<string, ReadyOperation>({
    maxSize: MAX_BYTES,
    sizeCalculation: (_, key) => key.length,
  });

  constructor(
    private readonly graph: Graph,
    private readonly cost: CostLimit,
    private readonly log: Logger,
  ) {}

  /** Has Apollo Server hand over what it let pass. */
  plugin(): ApolloServerPlugin<GatewayContext> {
    return {
      serverWillStart: async () => ({ schemaDidLoadOrUpdate: () => this.ready.clear() }),
      requestDidStart: async () => ({
        executionDidStart: async ({ source, document, operation, queryHash, request }) => {
          if (operation.operation !== 'query') return;
          this.ready.set(keyOf(source, request.operationName), { document, operation, queryHash });
        },
      }),
    };
  }

  /** The answer to an operation that is ready; undefined where Apollo Server has to look at the request. */
  async answer(
    asked: GraphqlRequest,
    accept: string | undefined,
    context: GatewayContext,
  ): Promise<HTTPGraphQLResponse | undefined> {
    const { query, operationName, variables, extensions } = asked;
    if (!query || extensions || context.caller.kind === 'refused') return undefined;
    const known = this.ready.get(keyOf(query, operationName));
    if (!known) return undefined;
    const requested = this.cost.check(known.document, known.operation, variables ?? undefined);
    if (requested === undefined) return undefined;
    const { data, errors } = await this.graph.answer(
      { ...known, operationName: operationName ?? undefined, variables: variables ?? undefined },
      context,
    );
    if (data === undefined) return undefined;
    const shown = errors
      ?.slice(0, MAX_ERRORS)
      .map((error) => maskError(error.toJSON(), error, context.requestId, this.log));
    noteAnswer(context.record, known, shown);
    const cost = { requested, max: this.cost.max };
    return {
      status: 200,
      headers: new HeaderMap([['content-type', `${accept ?? 'application/json'}; charset=utf-8`]]),
      body: {
        kind: 'complete',
        string: JSON.stringify({ data, ...(shown && { errors: shown }), extensions: { cost } }),
      },
    };
  }
}

function keyOf(query: string | undefined, operationName: string | null | undefined): string {
  return `${operationName ?? ''}\n${query}`;
}
