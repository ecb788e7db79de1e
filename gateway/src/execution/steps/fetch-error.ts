import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Run } from '../run';

export type ErrorPath = readonly (string | number)[];

/** The place in the answer that a fetch at this path adds to, as far as it is one place. */
export function placeOf(path: readonly string[]): ErrorPath {
  const list = path.indexOf('@');
  return list < 0 ? path : path.slice(0, list);
}

/** An error that a subgraph answered, at its place in the whole answer. */
function located(error: GraphQLFormattedError, subgraph: string, path: ErrorPath | undefined): GraphQLError {
  return new GraphQLError(error.message, {
    path,
    originalError: error as unknown as Error,
    extensions: { ...error.extensions, serviceName: subgraph },
  });
}

/** The error of a fetch that gave no answer. */
export function failed(error: unknown, subgraph: string, path: ErrorPath): GraphQLError {
  const { message, extensions } = error as GraphQLError;
  return new GraphQLError(message, {
    path: path.length ? path : undefined,
    originalError: error as Error,
    extensions: { ...extensions, serviceName: subgraph },
  });
}

/** Notes the errors that a subgraph answered. */
export function report(
  run: Run,
  { serviceName }: FetchNode,
  errors: readonly GraphQLFormattedError[],
  placed: (path: ErrorPath) => ErrorPath,
): void {
  for (const error of errors) run.errors.push(located(error, serviceName, error.path && placed(error.path)));
}
