import { randomUUID } from 'node:crypto';
import type { Statements } from '@ozg/shared/database/database';
import type { Done } from '@ozg/shared/editing/change';
import { asText, checkVersion } from '@ozg/shared/editing/check-version';
import { editProvenance } from '@ozg/shared/editing/edit-provenance';
import type { RecordResult } from '@ozg/shared/editing/payload-with-record';
import { allow } from '@ozg/shared/editing/rights';
import { insertRow, lockRecord, updateRow } from '@ozg/shared/editing/rows';
import { rejected, UserErrorCode } from '@ozg/shared/editing/user-error';
import type { SignedInCaller } from '@ozg/shared/identity/caller';
import { germanDay } from '@ozg/shared/keys/german-day';
import { stateOfId } from '@ozg/shared/keys/national-keys';
import { ConsultationHour } from '../consultation-hour/consultation-hour';
import { checkGiven, checkHour, type Hour, nothing } from './consultation-hour-check';
import { ownershipOf } from './ownership';
import type { ScheduleConsultationHourInput } from './schedule-consultation-hour.input';

const properties = Object.keys(nothing) as (keyof Hour)[];

/** Announces a new hour. Throws FORBIDDEN or Rejected. */
export async function announceHour(
  tx: Statements,
  caller: SignedInCaller,
  input: ScheduleConsultationHourInput,
): Promise<Done<RecordResult>> {
  checkGiven(input);
  const hour = applied(nothing, input);
  allow(caller, ownershipOf(hour));
  checkHour(hour);
  const id = `${hour.stateCode ?? hour.ministryId}:consultation-hour:${randomUUID()}`;
  await insertRow(tx, 'consultation_hour', { id, ...hour, ...(await originOf(tx, caller, hour)) });
  return {
    lines: [{ recordId: id, from: null, to: JSON.stringify(hour) }],
    result: { recordId: id },
  };
}

/** Alters a known hour. Throws FORBIDDEN or Rejected, also with both states where somebody else altered it. */
export async function alterHour(
  tx: Statements,
  caller: SignedInCaller,
  input: ScheduleConsultationHourInput & { id: string },
): Promise<Done<RecordResult>> {
  checkGiven(input);
  const { id, version } = input;
  const before = await lockRecord(tx, ConsultationHour, id);
  if (!before) throw rejected(UserErrorCode.NOT_FOUND, `Eine Sprechstunde „${id}“ gibt es nicht.`, 'id');
  const hour = applied(before, input);
  // Neither taken from another office nor given to one.
  allow(caller, ownershipOf(before));
  allow(caller, ownershipOf(hour));
  if (version === null || version === undefined) {
    throw rejected(UserErrorCode.REQUIRED, '„version“ fehlt: die Fassung, die geändert werden soll.', 'version');
  }
  checkVersion(
    before,
    version,
    pick(
      hour,
      properties.filter((property) => input[property] !== undefined),
    ),
  );
  checkHour(hour);
  const changed = properties.filter((property) => asText(before[property]) !== asText(hour[property]));
  if (!changed.length) throw rejected(UserErrorCode.NOTHING_CHANGED, 'So ist die Sprechstunde schon angesetzt.');
  await updateRow(tx, 'consultation_hour', id, { ...hour, ...(await originOf(tx, caller, hour)) });
  const line = { recordId: id, stateCode: ownershipOf(hour).stateCode };
  const from = JSON.stringify(pick(before, changed));
  return { lines: [{ ...line, from, to: JSON.stringify(pick(hour, changed)) }], result: { recordId: id } };
}

/** The hour as it will be: what is left out stays, and the Land is that of the ministry. */
function applied(before: Hour | Readonly<ConsultationHourRow>, input: ScheduleConsultationHourInput): Hour {
  const hour = Object.fromEntries(
    properties.map((property) => {
      const given = input[property];
      return [property, given === undefined ? before[property] : (given ?? nothing[property])];
    }),
  ) as Hour;
  return { ...hour, stateCode: input.stateCode ?? stateOfId(hour.ministryId) ?? hour.stateCode };
}

type ConsultationHourRow = Pick<ConsultationHour, keyof Hour>;

function pick(hour: Readonly<ConsultationHourRow> | Hour, which: readonly (keyof Hour)[]): Partial<Hour> {
  return Object.fromEntries(which.map((property) => [property, hour[property]]));
}

async function originOf(tx: Statements, caller: SignedInCaller, { ministryId }: Hour) {
  return { asOf: germanDay(), provenanceId: await editProvenance(tx, caller, ministryId) };
}
