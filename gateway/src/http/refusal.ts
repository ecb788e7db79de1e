import { HeaderMap } from '@apollo/server';
import { type ErrorCode, errorCodes } from '@ozg/shared/errors/error-codes';
import { graphError } from '@ozg/shared/errors/graph-error';
import { GraphQLError } from 'graphql';

/** An error that ends a request, with the HTTP status that its code stands for. */
export function refusal(
  code: ErrorCode,
  message: string,
  { headers = {}, cause }: { headers?: Record<string, string>; cause?: Error } = {},
): GraphQLError {
  const { extensions } = graphError(code, message);
  const http = { status: errorCodes[code].status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(message, { extensions: { ...extensions, http }, originalError: cause });
}
