const days = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' });
const months = new Intl.DateTimeFormat('de-DE', { timeZone: 'UTC', month: 'short', year: 'numeric' });
const moments = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'Europe/Berlin',
  dateStyle: 'medium',
  timeStyle: 'short',
});
const numbers = new Intl.NumberFormat('de-DE');
const shares = new Intl.NumberFormat('de-DE', { style: 'percent', maximumFractionDigits: 0 });

/** `2026-10-01` as `01.10.2026`. */
export const germanDate = (day: string): string => days.format(new Date(day));

/** `2026-10-31` as `Okt. 2026`. */
export const germanMonth = (day: string): string => months.format(new Date(day));

/** A moment as day and time in Germany. */
export const germanTime = (moment: string): string => `${moments.format(new Date(moment))}\u00A0Uhr`;

export const count = (value: number): string => numbers.format(value);

/** One thing, and several of them. */
export type Noun = readonly [one: string, many: string];

/** `1 Projekt`, `1.200 Projekte`. */
export const counted = (value: number, [one, many]: Noun): string => `${count(value)} ${value === 1 ? one : many}`;

export const share = (part: number, whole: number): string => (whole ? shares.format(part / whole) : '–');
