import { germanDay } from '@ozg/shared/keys/german-day';
import { isDay } from '@ozg/shared/keys/calendar';
import { ImportRefused } from '@ozg/shared/importing/statement';

/** The day a file holds for: what the operator says, else what the file says. */
export function dayOf(stated: string | undefined, own: string | null, fileName: string): string {
  const day = stated ?? own;
  if (day && isDay(day)) return day;
  if (day) {
    throw new ImportRefused(
      'AS_OF_MISSING',
      `${day} is no day: say with --as-of YYYY-MM-DD for which day ${fileName} holds.`,
    );
  }
  throw new ImportRefused(
    'AS_OF_MISSING',
    `${fileName} does not say for which day it holds: say it with --as-of YYYY-MM-DD.`,
  );
}

/** The same for what is remembered by day: nothing can be known of a day to come. */
export function pastDay(day: string, fileName: string): string {
  if (day <= germanDay()) return day;
  throw new ImportRefused('AS_OF_IN_FUTURE', `${fileName} cannot hold for ${day}, which has not come yet.`);
}
