import { germanDay } from '@ozg/shared/keys/german-day';

const RELATIVE = /^today(?: - (\d+) months?)?$/;

/** The default of a parameter: `today` and `today - 3 months` are days in Germany, everything else is itself. */
export function defaultValue(text: string, today = germanDay()): string {
  const [match, months] = RELATIVE.exec(text) ?? [];
  if (!match) return text;
  return months ? monthsBefore(today, Number(months)) : today;
}

/** The same day so many months earlier, or the last of a shorter month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}
