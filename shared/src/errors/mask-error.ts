import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, errorCodes, isErrorCode } from './error-codes';

/**
 * The error as a client may see it: message, place, code, remedy and request id. What has no code of our table is
 * answered as INTERNAL_SERVER_ERROR without its message. Whatever is our fault is logged with its cause.
 */
export function maskError(
  { message, locations, path, extensions }: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: Logger,
): GraphQLFormattedError {
  const code = codeOf(error) ?? codeIn(extensions) ?? 'INTERNAL_SERVER_ERROR';
  const { status, remedy } = errorCodes[code];
  // One that bears a request id already was logged by the subgraph it comes from.
  if (status >= 500 && !extensions?.['requestId']) log.error({ requestId, code, path, err: rootCause(error) }, message);
  return {
    message: code === 'INTERNAL_SERVER_ERROR' ? 'The graph failed to answer this part.' : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, remedy, requestId },
  };
}

/** The code nearest to the cause: what wraps an error on its way out gives it a more general one. */
function codeOf(error: unknown): ErrorCode | undefined {
  let code: ErrorCode | undefined;
  for (const each of causes(error)) code = codeIn((each as GraphQLError).extensions) ?? code;
  return code;
}

function codeIn(extensions: Record<string, unknown> | undefined): ErrorCode | undefined {
  return isErrorCode(extensions?.['code']) ? extensions['code'] : undefined;
}

function rootCause(error: unknown): unknown {
  return causes(error).at(-1);
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at; at = (at as GraphQLError).originalError) chain.push(at);
  return chain;
}
