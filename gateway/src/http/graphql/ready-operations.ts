import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { KnownQueries } from '@ozg/shared/server/http/known-queries';
import type { Logger } from 'pino';
import type { GatewayContext } from '../../graph/gateway-context';
import type { Graph } from '../../graph/graph';
import type { CostLimit } from '../../limits/cost/cost-limit';
import { noteAnswer } from '../../operation/requests/note-answer';
import { MAX_ERRORS } from './bounded-errors-plugin';
import type { GraphqlRequest } from './graphql-request';

/**
 * Answers queries that are known, as every limit let them pass: asked again, they go straight to the graph. Only what
 * depends on the variables and on who asks is looked at anew.
 */
export class ReadyOperations {
  constructor(
    private readonly known: KnownQueries<GatewayContext>,
    private readonly graph: Graph,
    private readonly cost: CostLimit,
    private readonly log: Logger,
  ) {}

  /** The answer to an operation that is ready; undefined where Apollo Server has to look at the request. */
  async answer(
    asked: GraphqlRequest,
    accept: string | undefined,
    context: GatewayContext,
  ): Promise<HTTPGraphQLResponse | undefined> {
    const { query, operationName, variables, extensions } = asked;
    if (!query || extensions || context.caller.kind === 'refused') return undefined;
    const known = this.known.find(query, operationName);
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
