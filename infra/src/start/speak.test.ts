import { signInLine } from './speak';

test('a start says at which provider one signs in, or why nobody can', () => {
  expect(signInLine({ issuer: 'https://login.example.org' })).toContain('https://login.example.org');
  expect(signInLine(null)).toMatch(/^Read-only: no OpenID provider is configured \(OZG_OIDC_ISSUER/);
});
