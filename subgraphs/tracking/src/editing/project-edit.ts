import { checkVersion } from '@ozg/shared/editing/check-version';
import { type ChangeRequest, change, type Done, type Outcome } from '@ozg/shared/editing/change';
import { allow } from '@ozg/shared/editing/rights';
import { lockRecord, type Stored } from '@ozg/shared/editing/rows';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { Statements } from '@ozg/shared/database/database';
import type { SignedInCaller } from '@ozg/shared/identity/caller';
import type { RequestContext } from '@ozg/shared/reading/request-context';
import { Project } from '../project/project';
import { type EntryOrigin, originOf } from './origin';
import { noteChangedMonth, noteReports } from './reports.repository';

/** A project that waits for its change: locked, and known to be the caller's. */
export interface ProjectEdit {
  tx: Statements;
  caller: SignedInCaller;
  project: Stored<Project>;
  origin: EntryOrigin;
}

export interface ProjectRequest extends Omit<ChangeRequest, 'input'> {
  input: { projectId: string; version: number; idempotencyKey?: string | null };
  /** What the request wants, by property of the project, for the editor who meets another one's change. */
  proposed: Readonly<Record<string, unknown>>;
}

/**
 * Changes one project: it is locked, must be the caller's and of the version that the caller looked at. The change
 * counts as the ministry's report. Answers what `work` answers.
 */
export function editProject<Result extends object>(
  context: RequestContext,
  request: ProjectRequest,
  work: (edit: ProjectEdit) => Promise<Done<Result>>,
): Promise<Outcome<Result>> {
  return change(context, request, async (tx, caller) => {
    const edit = await openEdit(tx, caller, request.input, request.proposed);
    const done = await work(edit);
    await reportChange(edit);
    return done;
  });
}

/** What every change of a project is besides: a report on it, and on the month. */
export async function reportChange(edit: ProjectEdit): Promise<void> {
  await noteReports(edit.tx, [edit.project.id]);
  await noteChangedMonth(edit.tx, edit);
}

/** Locks the project for the caller. Throws FORBIDDEN, or Rejected: NOT_FOUND, RETIRED, VERSION_CONFLICT. */
export async function openEdit(
  tx: Statements,
  caller: SignedInCaller,
  { projectId, version }: { projectId: string; version: number },
  proposed: Readonly<Record<string, unknown>>,
): Promise<ProjectEdit> {
  const project = await lockRecord(tx, Project, projectId);
  if (!project) throw rejected(UserErrorCode.NOT_FOUND, `Ein Projekt „${projectId}“ gibt es nicht.`, 'projectId');
  allow(caller, project);
  if (project.retiredOn !== null) {
    const message = `Das Projekt ist seit ${project.retiredOn} nicht mehr in der Übersicht des Landes.`;
    throw rejected(UserErrorCode.RETIRED, message, 'projectId');
  }
  checkVersion(project, version, proposed);
  return { tx, caller, project, origin: await originOf(tx, caller, project) };
}
