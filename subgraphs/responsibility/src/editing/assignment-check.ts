import { InputCheck, MAX_ID, MAX_REASON } from '@ozg/shared/editing/input-check';
import { UserErrorCode } from '@ozg/shared/editing/user-error';
import { yearsAfter } from '@ozg/shared/keys/german-day';
import type { AssignResponsibilityInput } from './assign-responsibility.input';

/** What is to hold, once its form was checked. */
export interface Assignment {
  ozgId: string | null;
  leikaKey: string | null;
  ministryId: string;
  validFrom: string;
  validUntil: string | null;
  note: string | null;
  reason: string | null;
}

/** Day on which the Länder of today were complete: what lies before is a slip of the pen. */
const FIRST_DAY = '1990-10-03';

/** The assignment that the input asks for. Throws Rejected for what cannot be taken. */
export function checkAssignment(input: AssignResponsibilityInput): Assignment {
  const { ozgId = null, leikaKey = null, ministryId, validUntil = null, note = null, reason = null } = input;
  const check = new InputCheck();
  const validFrom = input.validFrom ?? check.today;
  if ((ozgId === null) === (leikaKey === null)) {
    const code = ozgId === null ? UserErrorCode.REQUIRED : UserErrorCode.INVALID_VALUE;
    check.add(code, 'Genau eines von „ozgId“ und „leikaKey“ nennt die Leistung.', 'ozgId');
  }
  check.text('ministryId', ministryId, MAX_ID, true);
  check.dayUntil('validFrom', validFrom, yearsAfter(check.today, 1));
  if (validFrom < FIRST_DAY) {
    check.add(UserErrorCode.DATE_TOO_EARLY, `„validFrom“ (${validFrom}) liegt vor dem ${FIRST_DAY}.`, 'validFrom');
  }
  if (validUntil !== null && validUntil < validFrom) {
    const message = `„validUntil“ (${validUntil}) liegt vor dem ersten Tag (${validFrom}).`;
    check.add(UserErrorCode.DATE_TOO_EARLY, message, 'validUntil');
  }
  check.text('note', note, MAX_REASON);
  check.text('reason', reason, MAX_REASON);
  check.end();
  return { ozgId, leikaKey, ministryId, validFrom, validUntil, note, reason };
}
