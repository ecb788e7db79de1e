import { isDay } from './calendar';

/** The day that a cell holds as YYYY-MM-DD or DD.MM.YYYY, with or without a time of day, which is left out; null for none. */
export function writtenDay(text: string): string | null {
  const [, date = ''] = /^(\S+?)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text) ?? [];
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(date) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : date;
  return isDay(iso) ? iso : null;
}
