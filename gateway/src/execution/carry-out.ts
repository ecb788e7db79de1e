import { graphError } from '@ozg/shared/errors/graph-error';
import type { GraphQLError } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';
import type { PreparedOperation } from './prepare-operation';
import type { Data, Run } from './run';

/** What an operation answers; without data where it was not carried out. */
export interface Answer {
  data?: Data | null;
  errors?: readonly GraphQLError[];
}

/** How long an answer to a query may take, in milliseconds; what is not there by then is missing in it. */
export const DEADLINE_MS = 10_000;

/** An answer, and until when the subgraphs allow to keep it, as `performance.now()` counts. */
export interface Outcome {
  answer: Answer;
  keepUntil: number;
}

/** Carries out an operation for one request: reads its variables, asks the subgraphs, cuts out the answer. */
export async function carryOut(
  operation: PreparedOperation,
  variables: Data,
  context: GatewayContext,
): Promise<Outcome> {
  const read = operation.read(variables);
  if ('errors' in read) return { answer: { errors: read.errors }, keepUntil: 0 };
  const run: Run = {
    variables,
    conditions: read.conditions,
    context,
    data: {},
    errors: [],
    keepUntil: Number.POSITIVE_INFINITY,
    isOver: false,
  };
  const fetched = operation.fetch(run);
  // Who gives up a change does not know whether it was made.
  await (operation.isQuery ? beforeDeadline(run, fetched) : fetched);
  const { data, errors } = operation.complete(run);
  if (!run.errors.length && !errors.length) return { answer: { data }, keepUntil: run.keepUntil };
  // What is missing because a subgraph failed was said by the error of the subgraph.
  const all = [...run.errors, ...errors.filter((error) => !isSaid(error, run.errors))];
  return { answer: { data, errors: all }, keepUntil: 0 };
}

function isSaid({ path = [], extensions }: GraphQLError, errors: readonly GraphQLError[]): boolean {
  if (extensions['code'] !== 'VALUE_MISSING') return false;
  return errors.some((error) => (error.path ?? []).every((step, at) => at >= path.length || path[at] === step));
}

async function beforeDeadline(run: Run, fetched: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      run.isOver = true;
      run.errors.push(graphError('DEADLINE_EXCEEDED', `The answer took longer than ${DEADLINE_MS / 1000} s.`));
      resolve();
    }, DEADLINE_MS);
  });
  await Promise.race([fetched, late]);
  clearTimeout(timer);
}
