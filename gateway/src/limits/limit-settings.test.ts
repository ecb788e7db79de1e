import { limitSettings } from './limit-settings';

test('the environment sets a limit, the others keep their defaults', () => {
  expect(limitSettings({ COST_LIMIT: '7000', DEPTH_LIMIT: '' })).toEqual({ ...limitSettings({}), cost: 7000 });
  expect(limitSettings({})).toMatchObject({ tokens: 1000, depth: 12, cost: 5000 });
});

test.each(['0', '-1', '1e3', '12.5', 'viel', ' 5', '9999999999'])('%j is no limit', (text) => {
  expect(() => limitSettings({ DEPTH_LIMIT: text })).toThrow(
    `DEPTH_LIMIT must be a whole number from 1 to 999999999 (default 12), but is "${text}".`,
  );
});
