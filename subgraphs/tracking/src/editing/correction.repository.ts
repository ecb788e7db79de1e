import type { Statements } from '@ozg/shared/database/database';
import sql, { join, raw } from 'sql-template-tag';
import type { PriorityCriterion } from '../priority/priority-criterion';
import type { Aspect } from './entries.repository';

export interface StoredEntry {
  id: string;
  aspect: Aspect;
  projectId: string;
  to: string;
  criteria: PriorityCriterion[];
  changedOn: string;
  isCorrected: boolean;
}

const aspects: Aspect[] = ['phase', 'priority', 'reuse_model'];

/** The entry of whichever history has it. */
export async function findEntry(tx: Statements, id: string): Promise<StoredEntry | null> {
  const searches = aspects.map(
    (
      aspect,
    ) => sql`select c.id, ${aspect} as aspect, c.project_id as "projectId", c.${raw(`to_${aspect}`)}::text as "to",
      ${raw(aspect === 'priority' ? 'c.criteria' : "'{}'::text[]")} as criteria, c.changed_on as "changedOn",
      exists (select from ${raw(`${aspect}_change`)} x where x.corrects_id = c.id) as "isCorrected"
      from ${raw(`${aspect}_change`)} c where c.id = ${id}`,
  );
  const [entry] = await tx.rows<StoredEntry>(join(searches, ' union all '));
  return entry ?? null;
}

/**
 * What held before that day without the wrong entry: what the entry before it states, or where there is none, what held
 * before the whole history.
 */
export async function valueBefore(
  tx: Statements,
  { id, aspect, projectId }: StoredEntry,
  day: string,
): Promise<string | null> {
  const history = raw(`${aspect}_change`);
  const [found] = await tx.rows<{ value: string | null }>(sql`
    select value from (
      (select 1 as place, c.${raw(`to_${aspect}`)}::text as value from ${history} c
       where c.project_id = ${projectId} and c.id <> ${id} and c.changed_on <= ${day}
         and not exists (select from ${history} x where x.corrects_id = c.id)
       order by c.changed_on desc, c.recorded_at desc, c.id desc limit 1)
      union all
      (select 2, c.${raw(`from_${aspect}`)}::text from ${history} c
       where c.project_id = ${projectId} order by c.changed_on, c.recorded_at, c.id limit 1)
    ) candidates order by place limit 1`);
  return found?.value ?? null;
}
