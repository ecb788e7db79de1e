import type { ServerResponse } from 'node:http';
import { type ErrorCode, errorCodes } from '@ozg/shared/errors/error-codes';
import { graphError } from '@ozg/shared/errors/graph-error';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { ErrorRequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { notePageError } from '../../operation/requests/page-records';
import { ReportRefused } from '../upload/apply-report';

/** Answers what fails as application/problem+json, with the codes of the error table and the status they stand for. */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return void next(error);
    const shown = shownError(error, response, log);
    const code = shown.extensions?.['code'] as ErrorCode;
    const { status, remedy } = errorCodes[code];
    if (status === 401) response.set('www-authenticate', 'Bearer');
    const details = error instanceof ReportRefused ? { problems: error.problems, conflicts: error.conflicts } : {};
    response
      .status(status)
      .type('application/problem+json')
      .send(
        JSON.stringify({
          title: shown.message,
          status,
          code,
          remedy,
          requestId: shown.extensions?.['requestId'],
          ...details,
        }),
      );
  };
}

function shownError(error: unknown, response: ServerResponse, log: Logger) {
  const known = error instanceof GraphQLError ? error : knownError(error);
  // What a subgraph answered bears the number under which the log has it.
  const own = notePageError(response, String(known.extensions['code'] ?? 'INTERNAL_SERVER_ERROR'));
  const requestId = known.extensions['requestId'] ?? own;
  return maskError(known.toJSON(), known, String(requestId), log);
}

function knownError(error: unknown): GraphQLError {
  if (error instanceof ReportRefused) return graphError('REPORT_REFUSED', error.message);
  const { status = 500, type = '' } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return graphError('PAYLOAD_TOO_LARGE', 'The workbook has more than 5 MB.');
  if (status === 415) return graphError('UNSUPPORTED_MEDIA_TYPE', 'The body must not be encoded.');
  if (status < 500) return graphError('BAD_REQUEST', 'The request could not be read.');
  return new GraphQLError('failed', { originalError: error as Error });
}
