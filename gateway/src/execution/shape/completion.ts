import { graphError } from '@ozg/shared/errors/graph-error';
import { GraphQLError } from 'graphql';

/** Says that a value which may not be null is missing, so that what holds it is null instead. */
export const BUBBLE = Symbol('bubble');

/** One answer being cut out: where it is at, and what was found missing. */
export interface Completion {
  path: (string | number)[];
  errors: GraphQLError[];
}

export type Complete = (value: unknown, completion: Completion, depth: number) => unknown;

// What is missing is one finding about the data; who reads the first hundred knows.
const MAX_ERRORS = 100;

/** Says of every place that who asks may not have what is there. */
export function deniedShape(reason: GraphQLError, isNonNull: boolean): Complete {
  return (_value, completion, depth) => {
    add(completion, depth, reason);
    return isNonNull ? BUBBLE : null;
  };
}

/** A value that the schema promises is not there. */
export function missing(completion: Completion, depth: number, field: string): void {
  add(
    completion,
    depth,
    graphError('VALUE_MISSING', `The graph has no value for ${field}, which the schema promises.`),
  );
}

/** A value is not of the type that the schema promises. */
export function wrong(completion: Completion, depth: number, field: string): null {
  add(
    completion,
    depth,
    graphError('VALUE_MISSING', `The value of ${field} is not of the type that the schema promises.`),
  );
  return null;
}

function add({ errors, path }: Completion, depth: number, { message, extensions }: GraphQLError): void {
  const place = path.slice(0, depth);
  // An error further down already says why.
  const last = errors.at(-1)?.path;
  if (errors.length >= MAX_ERRORS || (last && place.every((step, at) => last[at] === step))) return;
  errors.push(new GraphQLError(message, { path: place, extensions }));
}
