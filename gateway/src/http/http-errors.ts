import { graphError } from '@ozg/shared/errors/graph-error';
import { errorCodes, isErrorCode } from '@ozg/shared/errors/error-codes';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { notePageError } from '../operation/requests/page-records';

const MAX_MESSAGE = 500;

/** Answers what fails outside of /graphql, in GraphQL's own form. */
export function answerHttpErrors(log: Logger): ErrorRequestHandler {
  return (error: Error & { status?: number }, _request, response, next) => {
    if (response.headersSent) return void next(error);
    const status = error.status ?? 500;
    const { message, extensions } =
      status >= 500
        ? graphError('INTERNAL_SERVER_ERROR', 'The graph failed to answer.')
        : graphError('BAD_REQUEST', 'The request could not be read.');
    const requestId = notePageError(response, String(extensions['code']));
    if (status >= 500) log.error({ requestId, err: error }, 'request failed');
    response.status(status).json({ errors: [{ message, extensions: { ...extensions, requestId } }] });
  };
}

/**
 * Adds the remedy to errors that Apollo Server answers before it knows a request, such as a forged one of another page,
 * and cuts what repeats a client's own words at length.
 */
export function withRemedy(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.['code'];
  const message = cut(formatted.message);
  return isErrorCode(code)
    ? { ...formatted, message, extensions: { ...formatted.extensions, remedy: errorCodes[code].remedy } }
    : { ...formatted, message };
}

const cut = (text: string) => (text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)} ...` : text);

export const nothingHere: RequestHandler = (_request, response) => {
  response.status(404).type('text/plain');
  response.send('There is nothing here. Try /explorer, /graphql, /schema.graphql or /readyz.\n');
};
