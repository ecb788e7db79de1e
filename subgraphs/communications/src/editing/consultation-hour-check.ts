import { InputCheck, MAX_ID } from '@ozg/shared/editing/input-check';
import { UserErrorCode } from '@ozg/shared/editing/user-error';
import { germanDay, yearsAfter } from '@ozg/shared/keys/german-day';
import { stateOfId } from '@ozg/shared/keys/national-keys';
import { states } from '@ozg/shared/vocabulary/states';
import type { ScheduleConsultationHourInput } from './schedule-consultation-hour.input';

/** An hour of which nothing was said yet. */
export const nothing = {
  topic: null as string | null,
  organizer: null as string | null,
  heldOn: null as string | null,
  startsAt: null as Date | null,
  content: null as string | null,
  url: null as string | null,
  ministryId: null as string | null,
  stateCode: null as string | null,
  ozgIds: [] as string[],
  projectIds: [] as string[],
};

/** What editors say of an hour. */
export type Hour = typeof nothing;

const MOST = 50;

/** Throws Rejected for values that cannot be taken, whatever hour they are for. */
export function checkGiven(input: ScheduleConsultationHourInput): void {
  const check = new InputCheck();
  check.text('id', input.id, MAX_ID);
  if (input.version && !input.id) check.add(UserErrorCode.REQUIRED, '„id“ fehlt: welche Sprechstunde es ist.', 'id');
  check.text('topic', input.topic, 300);
  check.text('organizer', input.organizer, 300);
  check.dayUntil('heldOn', input.heldOn, yearsAfter(check.today, 2));
  check.text('content', input.content, 10_000);
  check.url('url', input.url);
  check.foreignId('ministryId', input.ministryId);
  if (input.stateCode && !states.some(({ code }) => code === input.stateCode)) {
    check.add(UserErrorCode.NOT_FOUND, 'Dieses Land gibt es nicht.', 'stateCode');
  }
  check.texts('ozgIds', input.ozgIds, MOST);
  check.texts('projectIds', input.projectIds, MOST);
  input.projectIds?.slice(0, MOST).forEach((id, at) => check.foreignId(`projectIds.${at}`, id));
  check.end();
}

/** Throws Rejected for an hour whose parts are missing or do not fit each other. */
export function checkHour({ topic, heldOn, startsAt, ministryId, stateCode }: Hour): void {
  const check = new InputCheck();
  check.text('topic', topic, Infinity, true);
  check.text('heldOn', heldOn, Infinity, true);
  if (startsAt && heldOn && germanDay(startsAt) !== heldOn) {
    const message = `„startsAt“ liegt am ${germanDay(startsAt)}, die Sprechstunde aber am ${heldOn}.`;
    check.add(UserErrorCode.INVALID_VALUE, message, 'startsAt');
  }
  if (ministryId === null && stateCode === null) {
    const message = 'Eine Sprechstunde braucht ein Ressort oder ein Land, dem sie gehört.';
    check.add(UserErrorCode.REQUIRED, message, 'ministryId');
  }
  const stateOfMinistry = stateOfId(ministryId);
  if (stateOfMinistry && stateOfMinistry !== stateCode) {
    check.add(UserErrorCode.INVALID_VALUE, `Das Ressort gehört zu ${stateOfMinistry}.`, 'stateCode');
  }
  check.end();
}
