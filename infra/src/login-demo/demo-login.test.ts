import { checkTrial } from './demo-login';
import { loginNotice } from './login-notice';
import { trialAccounts } from './trial-accounts';

const trial = { host: '127.0.0.1', databaseUrl: 'postgres://user:secret@db/ozg_demo', issuer: undefined };

test.each(['127.0.0.1', '::1', 'localhost'])('the login for trying out works on %s', (host) => {
  expect(() => checkTrial({ ...trial, host })).not.toThrow();
});

test.each(['0.0.0.0', '::', '10.0.0.1', '127.0.0.1.example.org', 'example.org', ''])(
  'it does not listen on "%s"',
  (host) => {
    expect(() => checkTrial({ ...trial, host })).toThrow(/this machine only/);
  },
);

test.each(['ozg', 'ozg_demo_2', 'postgres', ''])('it does not write to the database "%s"', (name) => {
  expect(() => checkTrial({ ...trial, databaseUrl: `postgres://user:secret@db/${name}` })).toThrow(/_demo/);
});

test('it does not stand in for the provider of an operator', () => {
  expect(() => checkTrial({ ...trial, issuer: 'https://login.example.org' })).toThrow(/OZG_OIDC_ISSUER/);
});

test('its secrets are new at each start, and the terminal says what it is for', () => {
  const accounts = trialAccounts();
  const secrets = [...accounts, ...trialAccounts()].map(({ secret }) => secret);
  const notice = loginNotice('http://127.0.0.1:4000', 'http://127.0.0.1:4010', accounts);

  expect(new Set(secrets).size).toBe(secrets.length);
  expect(notice).toMatch(/THIS MACHINE ONLY[^]*SYNTHETIC/);
  for (const { name, secret } of accounts) expect(notice).toMatch(new RegExp(`${name} +${secret}`));
});
