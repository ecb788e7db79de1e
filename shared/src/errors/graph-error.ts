import { GraphQLError } from 'graphql';
import { type ErrorCode, errorCodes } from './error-codes';

/** An error a client is meant to read: a stable code, what is wrong, and what to do about it. */
export function graphError(code: ErrorCode, message: string, cause?: Error): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code, remedy: errorCodes[code].remedy },
    originalError: cause,
  });
}
