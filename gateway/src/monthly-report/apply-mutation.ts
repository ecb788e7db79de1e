import type { AskGraph } from '../graph/ask-graph';
import { answered } from '../graph/answered';
import type { ReportFor } from './report-for';

/** A row of `ApplyMonthlyReportInput`. */
export interface ReportedProject {
  projectId: string;
  version: number;
  phase?: string;
  priority?: string;
  criteria?: string[];
  reuseModel?: string;
  changedOn?: string;
  reason?: string;
}

export interface ReportRequest extends ReportFor {
  rows: readonly ReportedProject[];
  confirmsOthers: boolean;
  isPreview: boolean;
  idempotencyKey?: string;
}

export interface Warning {
  code: string;
  message: string;
}

export interface ReportedChange {
  row: number;
  projectId: string;
  title: string;
  property: string;
  from: string | null;
  to: string | null;
  warnings: Warning[];
}

export interface ReportError {
  code: string;
  message: string;
  field: string[];
  expectedVersion?: number;
  currentVersion?: number;
  values?: { property: string; current: string | null; proposed: string | null }[];
}

export interface ReportOutcome {
  changes: ReportedChange[] | null;
  confirmedCount: number | null;
  monthlyReport: { id: string; status: string; reportedOn: string } | null;
  userErrors: ReportError[];
}

const mutation = `mutation ($input: ApplyMonthlyReportInput!) {
  applyMonthlyReport(input: $input) {
    changes { row projectId title property from to warnings { code message } }
    confirmedCount
    monthlyReport { id status reportedOn }
    userErrors {
      code message field
      ... on VersionConflict { expectedVersion currentVersion values { property current proposed } }
    }
  }
}`;

/** Hands a report to the graph, in one transaction there. Throws FORBIDDEN and the like for a caller it is not due to. */
export async function sendReport(ask: AskGraph, { month, ...request }: ReportRequest): Promise<ReportOutcome> {
  const input = { ...request, month: `${month}-01` };
  const { applyMonthlyReport } = await answered<{ applyMonthlyReport: ReportOutcome }>(ask, mutation, { input });
  return applyMonthlyReport;
}
