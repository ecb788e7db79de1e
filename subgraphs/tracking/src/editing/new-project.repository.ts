import type { Statements } from '@ozg/shared/database/database';
import { germanDay } from '@ozg/shared/keys/german-day';
import sql, { join, raw } from 'sql-template-tag';
import type { EntryOrigin } from './origin';

interface NewProject {
  id: string;
  stateCode: string;
  changedOn: string;
  /** By column. */
  details: Readonly<Record<string, unknown>>;
  origin: EntryOrigin;
}

/** Writes a project's first row. Answers whether there was none of that identifier. */
export async function insertProject(
  tx: Statements,
  { id, stateCode, changedOn, details, origin }: NewProject,
): Promise<boolean> {
  const row: Record<string, unknown> = {
    ozg_ids: [],
    leika_keys: [],
    criteria: [],
    base_component_ids: [],
    ars_list: [],
    ...details,
    id,
    state_code: stateCode,
    // No facts and no list of the project overwrites what somebody began here.
    stated_by: ['editors'],
    reported_on: germanDay(),
    as_of: changedOn,
    provenance_id: origin.provenanceId,
  };
  const inserted = await tx.rows(sql`insert into project (${raw(Object.keys(row).join(', '))})
    values (${join(Object.values(row))}) on conflict (id) do nothing returning id`);
  return inserted.length > 0;
}
