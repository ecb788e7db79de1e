import type { AskGraph } from '../../graph/ask-graph';
import { type ReportedChange, sendReport, type Warning } from '../apply-mutation';
import { type CurrentProject, currentProjects } from '../current-projects';
import type { ReportFor } from '../report-for';
import type { Vocabulary } from '../vocabulary';
import { answeredErrors, type Conflict, rowOf } from './answered-errors';
import type { UploadedReport } from './read-report';
import { type ReportedRow, reportedRows } from './reported-rows';
import { problem, type RowProblem } from './row-problem';

export interface PropertyChange {
  property: string;
  from: string | null;
  to: string | null;
  warnings: Warning[];
}

export interface ProjectChanges {
  projectId: string;
  title: string;
  line: number;
  changedOn: string | null;
  reason: string | null;
  properties: PropertyChange[];
}

/** What a file would change, and what it cannot. */
export interface ReportDiff extends ReportFor {
  changes: ProjectChanges[];
  conflicts: Conflict[];
  problems: RowProblem[];
  /** What the editor could not know when filling the file in. */
  notes: RowProblem[];
  /** Projects that would be confirmed as they are, if asked for. */
  confirmableCount: number;
}

/** Shows what a file would change, without changing it. Throws FORBIDDEN and the like for a caller it is not due to. */
export async function diffReport(ask: AskGraph, report: UploadedReport, vocabulary: Vocabulary): Promise<ReportDiff> {
  const { ministryId, month } = report;
  const { rows, problems } = reportedRows(report, vocabulary);
  const current = new Map((await currentProjects(ask, ministryId)).map((project) => [project.id, project]));
  const [present, gone] = partition(rows, ({ input }) => current.has(input.projectId));
  const preview = async (tried: readonly ReportedRow[]) => {
    const inputs = tried.map(({ input }) => input);
    return sendReport(ask, { ministryId, month, rows: inputs, confirmsOthers: true, isPreview: true });
  };
  const first = await preview(present);
  const refused = new Set(first.userErrors.map((error) => rowOf(error, present)));
  const accepted = present.filter((row) => !refused.has(row));
  // The graph takes all rows or none, so that the good ones show what they do only without the others.
  const outcome = first.userErrors.length && !refused.has(undefined) ? await preview(accepted) : first;
  const { conflicts, problems: answered } = answeredErrors(first.userErrors, present);
  const changes = accepted.map((row, at) =>
    changesOf(
      row,
      (outcome.changes ?? []).filter((each) => each.row === at),
    ),
  );
  return {
    ministryId,
    month,
    changes: changes.filter(({ properties }) => properties.length > 0),
    conflicts,
    problems: [...problems, ...gone.map(goneProblem), ...answered].toSorted(byLine),
    notes: [
      ...(outcome.changes ? changes.filter(({ properties }) => !properties.length).map(withoutEffect) : []),
      ...sinceExport(report, current, new Set(rows.map(({ input }) => input.projectId))),
    ],
    confirmableCount: outcome.confirmedCount ?? 0,
  };
}

function changesOf({ line, title, input }: ReportedRow, changes: readonly ReportedChange[]): ProjectChanges {
  const { projectId, changedOn = null, reason = null } = input;
  const properties = changes.map(({ property, from, to, warnings }) => ({ property, from, to, warnings }));
  return { projectId, title, line, changedOn, reason, properties };
}

function goneProblem({ line, input: { projectId } }: ReportedRow): RowProblem {
  const message = 'Das Projekt gehört nicht mehr zum Ressort oder steht nicht mehr in der Übersicht.';
  return problem({ projectId, line, column: 'id' }, message);
}

function withoutEffect({ projectId, line }: ProjectChanges): RowProblem {
  return problem({ projectId, line }, 'An diesem Tag galt das schon; es ändert sich nichts.');
}

/** What others did meanwhile to projects that the file leaves as they were. */
function sinceExport(
  { exported }: UploadedReport,
  current: ReadonlyMap<string, CurrentProject>,
  reported: ReadonlySet<string>,
): RowProblem[] {
  return [...current.values()].flatMap(({ id, title, version }) => {
    const before = exported.get(id);
    if (!before)
      return [problem({ projectId: id }, `Das Projekt „${title}“ (${id}) ist seit der Ausgabe hinzugekommen.`)];
    if (reported.has(id) || before.cells.version === String(version)) return [];
    return [
      problem({ projectId: id }, `Das Projekt „${title}“ (${id}) wurde seit der Ausgabe von anderer Seite geändert.`),
    ];
  });
}

const byLine = (one: RowProblem, other: RowProblem): number => (one.line ?? 0) - (other.line ?? 0);

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}
