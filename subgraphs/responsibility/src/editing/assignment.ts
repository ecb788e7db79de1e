import type { Statements } from '@ozg/shared/database/database';
import type { Done } from '@ozg/shared/editing/change';
import { editProvenance } from '@ozg/shared/editing/edit-provenance';
import type { RecordResult } from '@ozg/shared/editing/payload-with-record';
import { allowCoordination } from '@ozg/shared/editing/rights';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { SignedInCaller } from '@ozg/shared/identity/caller';
import { dayBefore } from '@ozg/shared/keys/german-day';
import { stateOfId } from '@ozg/shared/keys/national-keys';
import type { Assignment } from './assignment-check';
import { endEntries, type Entry, findMinistry, insertEntry, lockEntries } from './assignment.repository';

export interface Assigned extends RecordResult {
  endedIds: string[];
}

/**
 * Gives a service to a ministry. Whoever answers for it in the state on the first day no longer does from then on; an
 * entry that begins on that day or later is somebody's decision and stays. Throws FORBIDDEN, or Rejected: NOT_FOUND,
 * INVALID_VALUE, DATE_TOO_EARLY, DATE_TOO_LATE, NOTHING_CHANGED, OVERLAPS.
 */
export async function assign(tx: Statements, caller: SignedInCaller, assignment: Assignment): Promise<Done<Assigned>> {
  const stateCode = await stateFor(tx, caller, assignment);
  const entries = await lockEntries(tx, stateCode, assignment);
  refuseWhatHolds(entries, assignment);
  refuseOverlaps(entries, assignment);
  const provenanceId = await editProvenance(tx, caller, null);
  const before = entries.filter((entry) => holdsOn(entry, assignment.validFrom));
  const lastDay = dayBefore(assignment.validFrom);
  await endEntries(tx, before, lastDay, provenanceId);
  const recordId = await insertEntry(tx, assignment, stateCode, provenanceId);
  const { reason } = assignment;
  return {
    lines: [
      ...before.map((entry) => ({
        recordId: entry.id,
        stateCode,
        from: written(entry),
        to: written({ ...entry, validUntil: lastDay }),
        reason,
      })),
      { recordId, stateCode, from: before.map(written).join(', ') || null, to: written(assignment), reason },
    ],
    result: { recordId, endedIds: before.map(({ id }) => id) },
  };
}

/** The state of the ministry, for its coordinators. A ministry is that of its day. */
async function stateFor(tx: Statements, caller: SignedInCaller, assignment: Assignment): Promise<string> {
  const { ministryId, validFrom } = assignment;
  const ministry = await findMinistry(tx, ministryId);
  const stateCode = ministry ? ministry.stateCode : stateOfId(ministryId);
  allowCoordination(caller, stateCode);
  if (!ministry) throw rejected(UserErrorCode.NOT_FOUND, `Ein Ressort „${ministryId}“ gibt es nicht.`, 'ministryId');
  if (stateCode === null) {
    const message = 'Nur das Ressort eines Landes kann in seinem Land zuständig sein.';
    throw rejected(UserErrorCode.INVALID_VALUE, message, 'ministryId');
  }
  if (ministry.validFrom !== null && ministry.validFrom > validFrom) {
    const message = `Das Ressort gibt es erst seit dem ${ministry.validFrom}.`;
    throw rejected(UserErrorCode.DATE_TOO_EARLY, message, 'validFrom');
  }
  if (ministry.validUntil !== null && ministry.validUntil < validFrom) {
    const message = `Das Ressort gab es nur bis zum ${ministry.validUntil}.`;
    throw rejected(UserErrorCode.DATE_TOO_LATE, message, 'validFrom');
  }
  return stateCode;
}

/** Whether the entry, which does not end before the day, holds on it. */
const holdsOn = ({ validFrom }: Entry, day: string): boolean => validFrom === null || validFrom <= day;

function refuseWhatHolds(entries: readonly Entry[], { ministryId, validFrom }: Assignment): void {
  const standing = entries.filter((entry) => holdsOn(entry, validFrom));
  if (!standing.length || standing.some((entry) => entry.ministryId !== ministryId)) return;
  const message = `Das Ressort ist am ${validFrom} schon zuständig.`;
  throw rejected(UserErrorCode.NOTHING_CHANGED, message, 'ministryId');
}

function refuseOverlaps(entries: readonly Entry[], { validFrom, validUntil }: Assignment): void {
  const later = entries.find(
    (entry) =>
      entry.validFrom !== null &&
      entry.validFrom >= validFrom &&
      (validUntil === null || entry.validFrom <= validUntil),
  );
  if (!later) return;
  const message = `Ab dem ${later.validFrom} ist schon ${later.ministryId ?? 'jemand anderes'} zuständig.`;
  throw rejected(UserErrorCode.OVERLAPS, message, validUntil === null ? 'validFrom' : 'validUntil');
}

/** `DE-ST:MID 2021-09-16/..`, the period as in ISO 8601. */
function written({
  ministryId,
  validFrom,
  validUntil,
}: Pick<Entry, 'ministryId' | 'validFrom' | 'validUntil'>): string {
  return `${ministryId} ${validFrom ?? '..'}/${validUntil ?? '..'}`;
}
