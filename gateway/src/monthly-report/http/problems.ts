import { graphError } from '@ozg/shared/errors/graph-error';
import type { GraphQLError } from 'graphql';
import type { ProblemKind } from '../../http/problems';
import { ReportRefused } from '../upload/apply-report';

/** What may go wrong with a workbook. */
export const reportProblems: ProblemKind = {
  known,
  details: (error) => (error instanceof ReportRefused ? { problems: error.problems, conflicts: error.conflicts } : {}),
};

function known(error: unknown): GraphQLError | undefined {
  if (error instanceof ReportRefused) return graphError('REPORT_REFUSED', error.message);
  const { status = 500, type = '' } = error as { status?: number; type?: string };
  if (type === 'entity.too.large') return graphError('PAYLOAD_TOO_LARGE', 'The workbook has more than 5 MB.');
  if (status === 415) return graphError('UNSUPPORTED_MEDIA_TYPE', 'The body must not be encoded.');
  if (status < 500) return graphError('BAD_REQUEST', 'The request could not be read.');
  return undefined;
}
