import { graphError } from '@ozg/shared/errors/graph-error';
import type { ErrorCode } from '@ozg/shared/errors/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ProblemKind } from '../../http/problems';
import type { Report } from '../definition/report';

/** What is wrong with a request for a report, and what would be right. */
export function reportProblem(code: ErrorCode, message: string, possible?: readonly string[]): GraphQLError {
  const error = graphError(code, message);
  if (possible) Object.assign(error.extensions, { possible });
  return error;
}

/** A report is given whole or not at all. */
export function incomplete(errors: readonly GraphQLFormattedError[]): GraphQLError {
  const [first] = errors;
  const subgraph = first?.extensions?.['subgraph'];
  const where = typeof subgraph === 'string' ? ` of the subgraph "${subgraph}"` : '';
  return graphError('REPORT_INCOMPLETE', `A part of the report${where} is missing: ${first?.message ?? 'no data'}`);
}

export function subjectUnknown({ parameters }: Report): GraphQLError {
  const names = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return graphError('REPORT_SUBJECT_UNKNOWN', `Nothing is known under what ${names.join(', ')} names.`);
}

export const reportProblems: ProblemKind = {
  known: (error) => (error instanceof GraphQLError ? error : undefined),
  details: (error) => {
    const possible = error instanceof GraphQLError ? error.extensions['possible'] : undefined;
    return possible ? { possible } : {};
  },
};
