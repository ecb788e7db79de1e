import fc from 'fast-check';
import { germanDay, germanDayBegins, germanDayEnds } from './german-day';

test('a day begins and ends at midnight in Germany, on the days too on which the clocks change', () => {
  const span = (day: string) => [germanDayBegins(day), germanDayEnds(day)].map((moment) => moment.toISOString());

  expect(span('2026-11-22')).toEqual(['2026-11-21T23:00:00.000Z', '2026-11-22T22:59:59.999Z']);
  expect(span('2026-07-01')).toEqual(['2026-06-30T22:00:00.000Z', '2026-07-01T21:59:59.999Z']);
  expect(span('2026-03-29')).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T21:59:59.999Z']);
  expect(span('2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z']);
});

test('a moment is in the day that the calendar of Berlin shows, whichever was asked for before', () => {
  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const near = fc.tuple(moment, fc.integer({ min: -7_200_000, max: 7_200_000 }));
  fc.assert(
    fc.property(near, ([date, away]) => {
      for (const each of [date, new Date(date.getTime() + away), germanDayBegins(germanDay(date))]) {
        expect(germanDay(each)).toBe(each.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }));
      }
    }),
  );
});
