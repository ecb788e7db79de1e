import { germanDay } from '@ozg/shared/keys/german-day';
import { oneMonthBefore, staleBefore } from './staleness';

test('a month before the last of March is the last of February, and days are German ones', () => {
  expect(['2026-03-31', '2024-03-30', '2026-01-15'].map(oneMonthBefore).join(' ')).toBe(
    '2026-02-28 2024-02-29 2025-12-15',
  );
  expect(staleBefore(germanDay(new Date('2026-11-21T23:30:00Z')))).toBe('2026-10-22');
});
