import { germanDay } from '@ozg/shared/keys/german-day';

/** The same day one month earlier, or the last of that month where it is shorter. */
export function oneMonthBefore(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastOfMonthBefore = new Date(Date.UTC(year, month - 1, 0));
  const earlier = Math.min(dayOfMonth, lastOfMonthBefore.getUTCDate());
  return new Date(Date.UTC(year, month - 2, earlier)).toISOString().slice(0, 10);
}

/** On the day, reports of an earlier one than this are older than a month: the overview of the Land is updated monthly (seed 000). */
export function staleBefore(day = germanDay()): string {
  return oneMonthBefore(day);
}
