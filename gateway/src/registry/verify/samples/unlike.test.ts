import { unlikeText } from './unlike';

test.each([
  ['10519', false, ['99999', '99998']],
  ['146120000000', false, ['999999999999', '999999999998']],
  ['DE-SN', false, ['DE-ZZ', 'DE-ZY']],
  ['bauen_wohnen', false, ['bauen_zzzzzz', 'bauen_zzzzzy']],
  ['DE-SN:17', true, ['DE-SN:999999999', 'DE-SN:999999998']],
  [
    '4bf92f35-77b3-4da6-a3ce-929d0e0e4736',
    true,
    ['4bf92f35-77b3-4da6-a3ce-999f9f9f9999', '4bf92f35-77b3-4da6-a3ce-999f9f9f9998'],
  ],
  ['', true, ['zzz0', 'zzz1']],
])('of %j keys are made up that have its form', (known, isFree, made) => {
  expect([0, 1].map((nth) => unlikeText(known, nth, isFree))).toEqual(made);
});

test('of any key a hundred others are made up', () => {
  for (const known of ['10519', 'DE-SN', 'a', 'DE-SN:1']) {
    const made = Array.from({ length: 100 }, (_each, nth) => unlikeText(known, nth, known.includes(':')));
    expect(new Set(made).size).toBe(known === 'a' ? 26 : 100);
  }
});
