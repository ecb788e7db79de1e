import type { Statements } from '@ozg/shared/database/database';
import { allow } from '@ozg/shared/editing/rights';
import { type Rejected, rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import sql, { join, raw } from 'sql-template-tag';
import type { Phase } from '../phase/phase';
import type { Priority } from '../priority/priority';
import type { PriorityCriterion } from '../priority/priority-criterion';
import type { ReuseModel } from '../reuse-model/reuse-model';
import { columnOf } from './project-details-input';
import type { ProjectEdit } from './project-edit';

/** What a day says of a project, as far as changes depend on it. */
export interface Standing {
  ministryId: string | null;
  phase: Phase | null;
  priority: Priority | null;
  criteria: PriorityCriterion[];
  reuseModel: ReuseModel | null;
}

/**
 * What held on the day. Throws Rejected where the project had not begun, and FORBIDDEN where it was of another ministry
 * then: nobody changes what somebody else answered for.
 */
export async function standingOn({ tx, caller, project }: ProjectEdit, day: string): Promise<Standing> {
  const [standing] = await tx.rows<Standing>(
    sql`select ministry_id as "ministryId", phase, priority, criteria, reuse_model as "reuseModel" from project_period
      where project_id = ${project.id} and valid @> ${day}::date`,
  );
  if (!standing) throw await tooEarly(tx, project.id);
  const { ministryId } = standing;
  if (ministryId !== null) allow(caller, { ministryId, stateCode: project.stateCode });
  return standing;
}

async function tooEarly(tx: Statements, projectId: string): Promise<Rejected> {
  const [begin] = await tx.rows<{ day: string | null }>(
    sql`select min(lower(valid)) as day from project_period where project_id = ${projectId}`,
  );
  const message = `Das Projekt beginnt am ${begin?.day ?? 'unbekannten Tag'}; davor kann nichts für es gelten.`;
  return rejected(UserErrorCode.DATE_TOO_EARLY, message, 'changedOn');
}

/** All properties besides phase, priority and model as they held on the day. Throws as `standingOn`. */
export async function detailsOn(edit: ProjectEdit, day: string): Promise<Record<string, unknown>> {
  await standingOn(edit, day);
  const columns = Object.entries(columnOf).map(([property, column]) => raw(`${column} as "${property}"`));
  const [details] = await edit.tx.rows<Record<string, unknown>>(
    sql`select ${join(columns)} from project_period where project_id = ${edit.project.id} and valid @> ${day}::date`,
  );
  return details ?? {};
}
