import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type ErrorCode, errorCodes, isErrorCode } from './error-codes';

/**
 * The error as a client may see it: message, place, code, remedy, request id and the subgraph it comes from. What has no
 * code of our table is answered as INTERNAL_SERVER_ERROR without its message. Whatever is our fault is logged with its
 * cause, at the first of the places where it shows.
 */
export function maskError(
  { message, locations, path, extensions }: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  log: Logger,
): GraphQLFormattedError {
  const subgraph = extensions?.['serviceName'];
  const found = codeOf(error) ?? codeIn(extensions) ?? 'INTERNAL_SERVER_ERROR';
  // A subgraph that finds fault with the form of a request finds it with the gateway's, not with the client's.
  const code = subgraph && formCodes.includes(found) ? 'INTERNAL_SERVER_ERROR' : found;
  const { status, remedy } = errorCodes[code];
  // One that bears a request id already was logged by the subgraph it comes from.
  if (status >= 500 && !extensions?.['requestId']) {
    const cause = rootCause(error);
    if (isNew(cause)) log.error({ requestId, code, path, err: loggable(cause) }, message);
  }
  return {
    message: code === 'INTERNAL_SERVER_ERROR' ? 'The graph failed to answer this part.' : message,
    ...(locations && { locations }),
    ...(path && { path }),
    extensions: { code, remedy, requestId, ...(typeof subgraph === 'string' && { subgraph }) },
  };
}

const formCodes: ErrorCode[] = [
  'BAD_REQUEST',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
];

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

/** What of an error may stand in a log: a failed statement carries the values that people wrote. */
function loggable(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, code } = error as Error & { code?: unknown };
  return { name, message, stack, ...(typeof code === 'string' && { code }) };
}

const logged = new WeakSet<object>();

/** A statement that fails is the cause of an error at each of the places that its rows were for. */
function isNew(cause: unknown): boolean {
  if (typeof cause !== 'object' || cause === null) return true;
  if (logged.has(cause)) return false;
  logged.add(cause);
  return true;
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let at = error; at; at = (at as GraphQLError).originalError) chain.push(at);
  return chain;
}
