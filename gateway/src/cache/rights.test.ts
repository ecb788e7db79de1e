import { editor } from '@ozg/shared/testing/callers';
import { rightsOf } from './rights';

test('accounts read the same where their rights are the same, in whatever order', () => {
  const one = { ...editor('DE-ST:MID', 'DE-ST:MF'), scopes: ['read', 'all'] };
  const other = { ...editor('DE-ST:MF', 'DE-ST:MID'), scopes: ['all', 'read'] };

  expect(rightsOf(one)).toBe(rightsOf(other));
  expect(rightsOf({ ...one, scopes: ['read'] })).not.toBe(rightsOf(one));
  expect(rightsOf({ ...one, scopes: [], stateCodes: one.scopes })).not.toBe(rightsOf(one));
});

test('callers whose tokens are refused for different reasons are told different things', () => {
  const refused = (code: 'TOKEN_EXPIRED' | 'TOKEN_FOREIGN') => rightsOf({ kind: 'refused', code, message: '' });

  expect(refused('TOKEN_EXPIRED')).not.toBe(refused('TOKEN_FOREIGN'));
});
