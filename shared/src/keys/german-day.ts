// The days and months of German administration, wherever the server stands.
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

const HOUR_MS = 3_600_000;
let latest = { hour: Number.NaN, day: '' };

/** The calendar day in Germany, as `YYYY-MM-DD`: that of now, or of another moment. */
export function germanDay(now = new Date()): string {
  // Days begin with an hour there; requests ask for that of now.
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (hour !== latest.hour) latest = { hour, day: format.format(now) };
  return latest.day;
}

/** The same day so many years later. */
export function yearsAfter(day: string, years: number): string {
  const date = new Date(day);
  date.setUTCFullYear(date.getUTCFullYear() + years);
  return date.toISOString().slice(0, 10);
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** The moment at which a day begins in Germany, be it summer or winter. */
export function germanDayBegins(day: string): Date {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Berlin is one or two hours ahead; in summer the earlier moment is in that day already.
  const summer = new Date(utc - 2 * HOUR_MS);
  return germanDay(summer) === day ? summer : new Date(utc - HOUR_MS);
}

/** The last millisecond of a day in Germany. */
export function germanDayEnds(day: string): Date {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 24 * HOUR_MS).toISOString().slice(0, 10);
  return new Date(germanDayBegins(next).getTime() - 1);
}
