import sql from 'sql-template-tag';
import type { Statements } from '../database/database';
import { type Caller, Role } from '../identity/caller';
import { stateOfId } from '../keys/national-keys';
import { MAX_REASON } from './input-check';

/** One thing that was changed: which record, from what, to what, why. */
export interface AuditLine {
  recordId: string | null;
  /** Land whose coordinators read the line, where the identifier does not begin with it. */
  stateCode?: string | null;
  from?: string | null;
  to?: string | null;
  reason?: string | null;
}

interface Attempt {
  requestId: string;
  caller: Caller;
  mutation: string;
  /** Why it was refused; null where it was carried out. */
  code: string | null;
}

/** Writes one line; the database tells the time. */
export async function writeAudit(
  db: Statements,
  attempt: Attempt,
  { recordId, stateCode = stateOfId(recordId), from, to, reason }: AuditLine,
): Promise<void> {
  const { caller, requestId, mutation, code } = attempt;
  // What was done was checked before, and is kept whole: this is the history of the record.
  const kept = code === null ? (text: string | null | undefined) => text ?? null : storable;
  const { subject, role, ministryIds, isTrial } =
    caller.kind === 'signed-in' ? caller : { subject: null, role: Role.READER, ministryIds: [], isTrial: false };
  await db.rows(sql`
    insert into audit_entry (request_id, subject, role, ministry_ids, is_trial, mutation, outcome, code, record_id,
      state_code, from_value, to_value, reason)
    values (${requestId}, ${subject}, ${role}, ${[...ministryIds]}, ${isTrial}, ${mutation}, ${code === null ? 'CHANGED' : 'REFUSED'},
      ${code}, ${kept(recordId)}, ${stateCode}, ${kept(from)}, ${kept(to)}, ${kept(reason)})`);
}

// What is refused may be too long or hold what no text can: the line is written all the same.
function storable(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  return Buffer.from(text.slice(0, MAX_REASON)).toString().replaceAll('\u0000', '\ufffd');
}
