import { graphError } from '@ozg/shared/errors/graph-error';
import type { AskGraph } from '../../graph/ask-graph';
import { type ReportOutcome, sendReport } from '../apply-mutation';
import type { Vocabulary } from '../vocabulary';
import { answeredErrors, type Conflict } from './answered-errors';
import type { UploadedReport } from './read-report';
import { type ReportedRow, reportedRows } from './reported-rows';
import type { RowProblem } from './row-problem';

export interface Acceptance {
  /** The projects that are taken over; all that changed where left out. */
  only?: readonly string[];
  /** Whether all other projects of the ministry are confirmed as they are in the graph. */
  confirmsOthers: boolean;
  idempotencyKey?: string;
}

/** The accepted rows cannot be taken; nothing was written. */
export class ReportRefused extends Error {
  constructor(
    readonly problems: readonly RowProblem[],
    readonly conflicts: readonly Conflict[] = [],
  ) {
    super('The report cannot be taken over; nothing was changed.');
  }
}

/**
 * Takes the accepted rows over in one transaction, and leaves the others alone. Throws ReportRefused, and FORBIDDEN and
 * the like for a caller it is not due to.
 */
export async function applyReport(
  ask: AskGraph,
  report: UploadedReport,
  vocabulary: Vocabulary,
  { only, confirmsOthers, idempotencyKey }: Acceptance,
): Promise<ReportOutcome> {
  const { ministryId, month } = report;
  const { rows, problems } = reportedRows(report, vocabulary);
  const isAccepted = (projectId: string | null) => !only || (projectId !== null && only.includes(projectId));
  const wrong = problems.filter(({ projectId }) => isAccepted(projectId));
  if (wrong.length) throw new ReportRefused(wrong);
  const accepted = rows.filter(({ input }) => isAccepted(input.projectId));
  refuseNothing(accepted, only, confirmsOthers);
  const outcome = await sendReport(ask, {
    ministryId,
    month,
    rows: accepted.map(({ input }) => input),
    confirmsOthers,
    isPreview: false,
    ...(idempotencyKey !== undefined && { idempotencyKey }),
  });
  if (!outcome.userErrors.length) return outcome;
  const found = answeredErrors(outcome.userErrors, accepted);
  throw new ReportRefused(found.problems, found.conflicts);
}

function refuseNothing(accepted: readonly ReportedRow[], only: Acceptance['only'], confirmsOthers: boolean): void {
  const changed = new Set(accepted.map(({ input }) => input.projectId));
  const unchanged = (only ?? []).filter((id) => !changed.has(id));
  if (unchanged.length) {
    throw graphError('BAD_USER_INPUT', `The workbook changes nothing in ${unchanged.slice(0, 10).join(', ')}.`);
  }
  if (accepted.length || confirmsOthers) return;
  throw graphError('BAD_USER_INPUT', 'The workbook changes nothing, and nothing is to be confirmed.');
}
