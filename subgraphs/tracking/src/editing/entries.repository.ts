import { randomUUID } from 'node:crypto';
import type { Statements } from '@ozg/shared/database/database';
import sql, { join, raw } from 'sql-template-tag';
import type { ProjectPatch } from '../project/project-change';
import { type EntryOrigin } from './origin';

/** The histories of one property each, as their tables are called. */
export type Aspect = 'phase' | 'priority' | 'reuse_model';

export interface Entry {
  projectId: string;
  changedOn: string;
  reason: string | null;
  /** The entry that this one takes the place of. */
  correctsId?: string | null;
  origin: EntryOrigin;
}

/** Appends an entry to the history of one property; the database lets follow what holds from when to when. Answers its id. */
export function appendChange(
  tx: Statements,
  aspect: Aspect,
  entry: Entry,
  { from, to, more }: { from: string | null; to: string; more?: Record<string, unknown> },
): Promise<string> {
  return append(tx, aspect, entry, { [`from_${aspect}`]: from, [`to_${aspect}`]: to, ...more });
}

/** Appends an entry to the history of all other properties: what they were and what they are, by column. */
export function appendDetails(
  tx: Statements,
  entry: Entry,
  { before, after, isCreation = false }: { before: ProjectPatch; after: ProjectPatch; isCreation?: boolean },
): Promise<string> {
  return append(tx, 'project', entry, {
    before: JSON.stringify(before),
    after: JSON.stringify(after),
    is_creation: isCreation,
  });
}

async function append(
  tx: Statements,
  history: Aspect | 'project',
  { projectId, changedOn, reason, correctsId = null, origin }: Entry,
  stated: Record<string, unknown>,
): Promise<string> {
  const id = `${projectId}:${history}:${randomUUID()}`;
  const values: Record<string, unknown> = {
    id,
    project_id: projectId,
    changed_on: changedOn,
    reason,
    recorded_by_role: origin.role,
    recorded_by_ministry_id: origin.ministryId,
    corrects_id: correctsId,
    as_of: origin.asOf,
    provenance_id: origin.provenanceId,
    ...stated,
  };
  const table = raw(`${history}_change`);
  // Of one day the latest entry counts: even a clock that is set back must not put this one before the last.
  await tx.rows(sql`insert into ${table} (recorded_at, ${raw(Object.keys(values).join(', '))})
    select greatest(clock_timestamp(), max(recorded_at) + interval '1 millisecond'), ${join(Object.values(values))}
    from ${table} where project_id = ${projectId}`);
  return id;
}
