const germanMonth = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** First day of the month before the one of `day`. */
export function previousMonth(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 2, 1)).toISOString().slice(0, 10);
}

/** `2026-10-01` as „01.10.2026“. */
export const dayInGerman = (day: string): string => day.split('-').toReversed().join('.');

/** `2026-10-01` as „Oktober 2026“. */
export const monthInGerman = (day: string): string => germanMonth.format(new Date(`${day}T00:00:00Z`));

/** Whether the day lies between the two; a bound that is unknown excludes nothing. */
export function isWithin(day: string, { validFrom, validUntil }: Period): boolean {
  return (!validFrom || validFrom <= day) && (!validUntil || validUntil >= day);
}

interface Period {
  validFrom?: string | null;
  validUntil?: string | null;
}
