import type { ServerResponse } from 'node:http';
import { type ErrorCode, errorCodes } from '@ozg/shared/errors/error-codes';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { notePageError } from '../operation/requests/page-records';

export interface ProblemKind {
  /** What a failure is to the client; undefined for what it cannot mend. */
  known(error: unknown): GraphQLError | undefined;
  /** What the answer says beside it. */
  details?(error: unknown): object;
}

/** Answers what fails as application/problem+json, with the codes of the error table and the status they stand for. */
export function answerProblems(log: Logger, { known, details }: ProblemKind): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return void next(error);
    const shown = shownError(known(error) ?? asGraphQLError(error), response, log);
    const code = shown.extensions?.['code'] as ErrorCode;
    const { status, remedy } = errorCodes[code];
    if (status === 401) response.set('www-authenticate', 'Bearer');
    const requestId = shown.extensions?.['requestId'];
    const problem = { title: shown.message, status, code, remedy, requestId, ...details?.(error) };
    response.status(status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError ? error : new GraphQLError('failed', { originalError: error as Error });

function shownError(error: GraphQLError, response: ServerResponse, log: Logger) {
  // What a subgraph answered bears the number under which the log has it.
  const own = notePageError(response, String(error.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'));
  return maskError(error.toJSON(), error, String(error.extensions['requestId'] ?? own), log);
}
