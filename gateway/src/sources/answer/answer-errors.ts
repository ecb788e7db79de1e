import { type ErrorCode, isErrorCode } from '@ozg/shared/errors/error-codes';
import type { GraphQLFormattedError } from 'graphql';
import type { Misfits } from '../shape/cut-answer';
import { knownPath } from '../shape/known-path';
import type { AnswerShape } from '../shape/shape';

/** Who tells errors, and what they may be about. */
export interface Teller {
  name: string;
  /** Whether the messages are ours, and may be read by clients. */
  isOfficial: boolean;
  shape: AnswerShape;
}

const MAX_ERRORS = 20;
const MAX_MESSAGE = 1000;
const MAX_REQUEST_ID = 100;

/**
 * The errors of an answer as the graph may pass them on: the first twenty and how many there were, each with a code of
 * our table and a path that leads to what was asked. A subgraph that is not ours has none of its words passed on.
 */
export function answerErrors(told: readonly unknown[], teller: Teller): GraphQLFormattedError[] {
  const errors = told.slice(0, MAX_ERRORS).map((each) => answerError((each ?? {}) as Told, teller));
  const left = told.length - errors.length;
  if (left > 0) errors.push(problem(teller, 'SUBGRAPH_ERROR', `told ${left} further errors, which are left out.`));
  return errors;
}

/** One error for each place at which a value was not of the type that was asked, and how many there were beyond. */
export function misfitErrors({ paths, count }: Misfits, teller: Pick<Teller, 'name'>): GraphQLFormattedError[] {
  const errors = paths.map((path) => ({
    ...problem(teller, 'SUBGRAPH_ANSWER_INVALID', 'answered a value of another type than was asked for.'),
    path: [...path],
  }));
  const left = count - paths.length;
  return left > 0
    ? [...errors, problem(teller, 'SUBGRAPH_ANSWER_INVALID', `answered ${left} further values of a wrong type.`)]
    : errors;
}

interface Told {
  message?: unknown;
  path?: unknown;
  extensions?: { code?: unknown; requestId?: unknown } | null;
}

function answerError({ message, path, extensions }: Told, teller: Teller): GraphQLFormattedError {
  const { code, requestId } = extensions ?? {};
  const known = knownPath(teller.shape.root, path);
  const ours = codeOf(code);
  const error = problem(teller, ours ?? 'SUBGRAPH_ERROR', 'refused or failed to answer this part.');
  if (known) error.path = known;
  // An error without a code of ours is one that nobody foresaw, whoever tells it.
  if (!teller.isOfficial || !ours) return error;
  if (typeof message === 'string') error.message = message.slice(0, MAX_MESSAGE);
  // What bears a request id was logged where it happened; nobody else's word is taken for that.
  if (typeof requestId === 'string') error.extensions['requestId'] = requestId.slice(0, MAX_REQUEST_ID);
  return error;
}

/** That the gateway did not sign is between the two of them: a client can do nothing about it. */
function codeOf(code: unknown): ErrorCode | undefined {
  return isErrorCode(code) && code !== 'UNSIGNED_REQUEST' ? code : undefined;
}

interface Problem {
  message: string;
  path?: (string | number)[];
  extensions: Record<string, unknown>;
}

function problem({ name }: Pick<Teller, 'name'>, code: ErrorCode, said: string): Problem {
  return { message: `The subgraph "${name}" ${said}`, extensions: { code, serviceName: name } };
}
