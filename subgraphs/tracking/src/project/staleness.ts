// The overview of the Land is updated monthly (seed 000), and its months are German ones.
const germanDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The same day one month earlier, or the last of that month where it is shorter. */
export function oneMonthBefore(day: string): string {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  const lastOfMonthBefore = new Date(Date.UTC(year, month - 1, 0));
  const earlier = Math.min(dayOfMonth, lastOfMonthBefore.getUTCDate());
  return new Date(Date.UTC(year, month - 2, earlier)).toISOString().slice(0, 10);
}

/** Reports of an earlier day are older than one month. */
export function staleBefore(now = new Date()): string {
  return oneMonthBefore(germanDay.format(now));
}
