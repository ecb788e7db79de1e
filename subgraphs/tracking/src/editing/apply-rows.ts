import type { Statements } from '@ozg/shared/database/database';
import type { Done } from '@ozg/shared/editing/change';
import { InputCheck } from '@ozg/shared/editing/input-check';
import type { AuditLine } from '@ozg/shared/editing/audit';
import { Rejected, rejected, type UserError, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { SignedInCaller } from '@ozg/shared/identity/caller';
import { Field, InputType } from 'type-graphql';
import { Phase } from '../phase/phase';
import { Priority } from '../priority/priority';
import { PriorityCriterion } from '../priority/priority-criterion';
import { ReuseModel } from '../reuse-model/reuse-model';
import { assignModel } from './assign-reuse-model';
import { checkedDay, ReasonedChangeInput } from './project-change-input';
import { openEdit, type ProjectEdit } from './project-edit';
import type { EntryResult } from './project-payload';
import { recordPhase } from './record-phase-change';
import { recordPriority } from './record-priority-change';
import type { ReportedChange } from './reported-change';
import { noteReports } from './reports.repository';
import { standingOn } from './standing.repository';
import sql from 'sql-template-tag';

@InputType({ description: 'What is reported on one project; what is left out stays. (Eingabe: Projekt der Meldung)' })
export class ReportedProjectInput extends ReasonedChangeInput {
  @Field(() => Phase, { nullable: true, description: 'Its phase. (Projektphase)' })
  phase?: Phase | null;

  @Field(() => Priority, { nullable: true, description: 'Its priority; a reason is needed then. (Priorität)' })
  priority?: Priority | null;

  @Field(() => [PriorityCriterion], { nullable: true, description: 'What the priority rests on. (Anhaltspunkte)' })
  criteria?: PriorityCriterion[] | null;

  @Field(() => ReuseModel, { nullable: true, description: 'Its model. (Umsetzungsmodell)' })
  reuseModel?: ReuseModel | null;
}

const MOST_ROWS = 300;

/**
 * Takes all rows; what follows from them is derived once, at their end. Throws Rejected with what is wrong in any of them,
 * by row, or FORBIDDEN.
 */
export async function applyRows(
  tx: Statements,
  caller: SignedInCaller,
  ministryId: string,
  rows: readonly ReportedProjectInput[],
): Promise<{ changes: ReportedChange[]; lines: AuditLine[] }> {
  checkRows(rows);
  await tx.rows(sql`select set_config('ozg.bulk', 'on', true)`);
  const errors: UserError[] = [];
  const changes: ReportedChange[] = [];
  const lines: AuditLine[] = [];
  for (const [at, row] of rows.entries()) {
    try {
      const applied = await applyRow(tx, caller, ministryId, row);
      changes.push(...applied.changes.map((change) => ({ ...change, row: at })));
      lines.push(...applied.lines);
    } catch (error) {
      if (!(error instanceof Rejected)) throw error;
      errors.push(...error.errors.map((each) => ({ ...each, field: ['rows', String(at), ...each.field] })));
    }
  }
  const [first, ...others] = errors;
  if (first) throw new Rejected([first, ...others]);
  const changed = [...new Set(changes.map(({ projectId }) => projectId))];
  await noteReports(tx, changed);
  await tx.rows(sql`select derive_project_periods(ids), restate_projects(ids)
    from (select ${changed}::text[] as ids) p`);
  await tx.rows(sql`select set_config('ozg.bulk', 'off', true)`);
  return { changes, lines };
}

function checkRows(rows: readonly ReportedProjectInput[]): void {
  const check = new InputCheck();
  if (rows.length > MOST_ROWS) {
    const message = `Es sind ${rows.length} Zeilen; höchstens ${MOST_ROWS} sind auf einmal möglich.`;
    check.add(UserErrorCode.TOO_LONG, message, 'rows');
  }
  const first = new Map<string, number>();
  for (const [at, { projectId }] of rows.entries()) {
    const before = first.get(projectId);
    if (before === undefined) first.set(projectId, at);
    else
      check.add(UserErrorCode.INVALID_VALUE, `„${projectId}“ steht schon in Zeile ${before}.`, `rows.${at}.projectId`);
  }
  check.end();
}

async function applyRow(
  tx: Statements,
  caller: SignedInCaller,
  ministryId: string,
  row: ReportedProjectInput,
): Promise<{ changes: Omit<ReportedChange, 'row'>[]; lines: AuditLine[] }> {
  const { phase, priority, criteria, reuseModel, reason = null } = row;
  const edit = await openEdit(tx, caller, row, { phase, priority, criteria, reuseModel });
  if (edit.project.ministryId !== ministryId) {
    throw rejected(UserErrorCode.INVALID_VALUE, `Das Projekt gehört nicht zum Ressort „${ministryId}“.`, 'projectId');
  }
  const changedOn = checkedDay(row, Boolean(priority) && changesPriority(edit, row));
  let standing = await standingOn(edit, changedOn);
  const changes: Omit<ReportedChange, 'row'>[] = [];
  const lines: AuditLine[] = [];
  const take = async (property: string, step: () => Promise<Done<EntryResult>>) => {
    const done = await unlessUnchanged(step);
    for (const line of done?.lines ?? []) {
      const { id: projectId, title } = edit.project;
      const { from = null, to = null } = line;
      lines.push(line);
      changes.push({ projectId, title, property, from, to, warnings: done?.result.warnings ?? [] });
    }
  };
  if (phase) {
    await take('phase', () => recordPhase(edit, standing, { phase, changedOn, reason }));
    standing = { ...standing, phase };
  }
  if (priority) {
    const statement = { priority, criteria: criteria ?? standing.criteria, changedOn, reason: reason ?? '' };
    await take('priority', () => recordPriority(edit, standing, statement));
  }
  if (reuseModel) await take('reuseModel', () => assignModel(edit, standing, { reuseModel, changedOn, reason }));
  return { changes, lines };
}

const changesPriority = ({ project }: ProjectEdit, { priority, criteria }: ReportedProjectInput): boolean =>
  priority !== project.priority ||
  (criteria ?? project.criteria).toSorted().join() !== project.criteria.toSorted().join();

/** A report names much that has not changed: that is no error in it. */
async function unlessUnchanged<Result>(step: () => Promise<Result>): Promise<Result | null> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof Rejected && error.errors[0].code === UserErrorCode.NOTHING_CHANGED) return null;
    throw error;
  }
}
