import { graphError } from '@ozg/shared/errors/graph-error';
import { type ErrorCode, errorCodes, isErrorCode } from '@ozg/shared/errors/error-codes';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ProblemKind } from '../../http/problems';
import type { Report } from '../definition/report';

/** What is wrong with a request for a report, and what would be right. */
export function reportProblem(code: ErrorCode, message: string, possible?: readonly string[]): GraphQLError {
  const error = graphError(code, message);
  if (possible) Object.assign(error.extensions, { possible });
  return error;
}

/** A report is given whole or not at all. What the graph refuses of a client's own values stays what it is. */
export function incomplete(errors: readonly GraphQLFormattedError[]): GraphQLError {
  const [first] = errors;
  const code = first?.extensions?.['code'];
  if (isErrorCode(code) && errorCodes[code].status === 400) return graphError(code, first?.message ?? '');
  const subgraph = first?.extensions?.['subgraph'];
  const where = typeof subgraph === 'string' ? ` of the subgraph "${subgraph}"` : '';
  return graphError('REPORT_INCOMPLETE', `A part of the report${where} is missing: ${first?.message ?? 'no data'}`);
}

export function subjectUnknown({ parameters }: Report): GraphQLError {
  const names = parameters.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  return graphError('REPORT_SUBJECT_UNKNOWN', `Nothing is known under what ${names.join(', ')} names.`);
}

export const reportProblems: ProblemKind = {
  known: (error) => {
    if (error instanceof GraphQLError) return error;
    const isUnreadable = error instanceof URIError;
    return isUnreadable ? reportProblem('REPORT_UNKNOWN', 'The address cannot be read.') : undefined;
  },
  details: (error) => {
    if (!(error instanceof GraphQLError)) return {};
    const { code, possible } = error.extensions;
    return { ...(possible ? { possible } : {}), ...(code === 'METHOD_NOT_ALLOWED' && { remedy: 'Use GET or HEAD.' }) };
  },
};
