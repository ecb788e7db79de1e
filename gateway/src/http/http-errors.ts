import { randomUUID } from 'node:crypto';
import { graphError } from '@ozg/shared/errors/graph-error';
import { errorCodes, isErrorCode } from '@ozg/shared/errors/error-codes';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';

/** Answers what fails before GraphQL begins, such as a body that is no JSON or too large, in GraphQL's own form. */
export function answerHttpErrors(log: Logger): ErrorRequestHandler {
  return (error: Error & { status?: number; type?: string }, _request, response, next) => {
    if (response.headersSent) return void next(error);
    const requestId = randomUUID();
    const status = error.status ?? 500;
    if (status >= 500) log.error({ requestId, err: error }, 'request failed');
    const { message, extensions } =
      status >= 500
        ? graphError('INTERNAL_SERVER_ERROR', 'The graph failed to answer.')
        : graphError('BAD_REQUEST', messages[error.type ?? ''] ?? 'The request could not be read.');
    response.status(status).json({ errors: [{ message, extensions: { ...extensions, requestId } }] });
  };
}

/** Adds the remedy to errors that Apollo Server answers before it knows a request, such as a missing body. */
export function withRemedy(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  return isErrorCode(code)
    ? { ...formatted, extensions: { ...formatted.extensions, remedy: errorCodes[code].remedy } }
    : formatted;
}

export const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain');
  response.send('There is nothing here. Try /explorer, /graphql, /schema.graphql or /readyz.\n');
};

const messages: Record<string, string> = {
  'entity.parse.failed': 'The body of the request is not JSON.',
  'entity.too.large': 'The body of the request is larger than 256 KB.',
  'charset.unsupported': 'The body of the request must be UTF-8.',
};
