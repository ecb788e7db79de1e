import type { IncomingMessage, ServerResponse } from 'node:http';
import { anyReader } from '@ozg/shared/identity/caller';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { ResponseCache, Standing } from '../cache/response-cache';
import type { Data } from '../execution/run';
import type { Graph } from '../graph/graph';
import { sendKept } from '../http/graphql/kept-answer';
import { requestIdOf } from '../operation/requests/page-records';
import type { WebOperation } from './web-operation';

/** What the graph answered anybody, with errors as clients see them. */
export interface WebAnswer {
  data: Data | null;
  errors: readonly GraphQLFormattedError[];
  /** On what it stands; undefined where it must not be kept. */
  standing?: Standing;
}

export interface Question {
  operation: WebOperation;
  variables?: Data;
  /** What is made of the answer, such as `page` or `csv excel`. */
  as: string;
}

/** What goes to the client; a status of its own is never kept. */
export interface Made {
  body: string | Buffer;
  contentType: string;
  status?: number;
}

/** What is made of answers of the graph: kept as ready bytes for as long as the graph would answer the same. */
export class WebAnswers {
  constructor(
    private readonly graph: Graph,
    private readonly log: Logger,
    private readonly cache?: ResponseCache,
  ) {}

  /** Asks the graph as anybody; what fails is in the errors. */
  async ask({ document, queryHash }: WebOperation, variables: Data, requestId: string): Promise<WebAnswer> {
    const note: { standing?: Standing } = {};
    await this.graph.load();
    const { data, errors = [] } = await this.graph.answer(
      { document, queryHash, variables },
      { requestId, caller: anyReader, note },
    );
    return {
      data: data ?? null,
      errors: errors.map((error) => maskError(error.toJSON(), error, requestId, this.log)),
      standing: note.standing,
    };
  }

  /** Sends what `make` makes of the answer, or what it made of the same answer before. */
  async send(
    request: IncomingMessage,
    response: ServerResponse,
    { operation, variables = {}, as }: Question,
    make: (answer: WebAnswer) => Made | Promise<Made>,
  ): Promise<void> {
    const { cache } = this;
    const key = `${this.graph.generation} web ${as} ${operation.queryHash} ${JSON.stringify(variables)}`;
    const known = cache?.get(key);
    if (known) return sendKept(request, response, known, true);
    const answer = await this.ask(operation, variables, requestIdOf(response));
    const { body, contentType, status = 200 } = await make(answer);
    const { standing } = answer;
    const kept =
      status === 200 && standing
        ? cache?.keep(key, standing, { body: Buffer.from(body), contentType, operation: asked(operation) })
        : undefined;
    if (kept) return sendKept(request, response, kept, true);
    response.writeHead(status, { 'content-type': contentType, 'cache-control': 'no-cache' }).end(body);
  }
}

const asked = ({ queryHash, document }: WebOperation) => ({ kind: 'query' as const, hash: queryHash, document });
