/** What a number of a sheet stands for. */
export type NumberMeaning = 'number' | 'day' | 'time' | 'moment';

/** Excel allows 255 characters. */
const MAX_CODE = 1_000;

const inRange = (id: number, from: number, to: number) => id >= from && id <= to;

/** What a number means after its format: the built-in number of it, or its code such as `dd.mm.yyyy`. */
export function numberMeaning(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) {
    if (inRange(id, 14, 17) || inRange(id, 27, 31) || inRange(id, 36, 36) || inRange(id, 50, 58)) return 'day';
    if (inRange(id, 18, 21) || inRange(id, 32, 35) || id === 45 || id === 47) return 'time';
    return id === 22 ? 'moment' : 'number';
  }
  // Lengths of time count beyond 24 hours and are numbers. The first section is that of positive numbers.
  if (/\[(h+|m+|s+)\]/i.test(code.slice(0, MAX_CODE))) return 'number';
  const letters = code
    .slice(0, MAX_CODE)
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*.|general/gi, '')
    .split(';', 1)
    .join('');
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
  const hasTime = /[hs]/i.test(letters);
  if (hasDay) return hasTime ? 'moment' : 'day';
  return hasTime ? 'time' : 'number';
}

const DAY_SECONDS = 86_400;
// Days are counted from here; Excel believes in a 29 February 1900, so that earlier days are off by one.
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
const FIRST_SURE_DAY = 61;
const LAST_DAY = 2_958_465;

/**
 * Number of a sheet as text: a day YYYY-MM-DD, a moment YYYY-MM-DD hh:mm (without the time at midnight), a time hh:mm,
 * and else the shortest text that is exactly this number.
 */
export function numberText(value: number, meaning: NumberMeaning, countsFrom1904: boolean): string {
  const isDay = countsFrom1904 ? value >= 0 : value >= FIRST_SURE_DAY;
  if (meaning === 'time' && value >= 0 && value < 1) return timeOf(value);
  if (meaning === 'number' || !isDay || value > LAST_DAY) return String(value);
  const seconds = Math.round(value * DAY_SECONDS);
  const moment = new Date((countsFrom1904 ? EPOCH_1904 : EPOCH_1900) + seconds * 1_000).toISOString();
  const day = moment.slice(0, 10);
  return meaning === 'day' || seconds % DAY_SECONDS === 0 ? day : `${day} ${timeOf(value % 1)}`;
}

function timeOf(fraction: number): string {
  const text = new Date(Math.round(fraction * DAY_SECONDS) * 1_000).toISOString().slice(11, 19);
  return text.endsWith(':00') ? text.slice(0, 5) : text;
}
