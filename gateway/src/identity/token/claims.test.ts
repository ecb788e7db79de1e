import { Role } from '@ozg/shared/identity/caller';
import { callerOfClaims, valueAt } from './claims';
import { identitySettings, keycloakNames } from '../identity-settings';

const settings = { ...keycloakNames, issuer: 'https://login', audience: 'graph', allowedHosts: [], isTrial: false };

test.each([
  ['roles', { roles: ['a'] }, ['a']],
  ['realm_access.roles', { realm_access: { roles: ['a'] } }, ['a']],
  ['https://example.org/roles', { 'https://example.org/roles': ['a'] }, ['a']],
  ['a.b', { 'a.b': 'literal', a: { b: 'path' } }, 'literal'],
  ['resource_access.my.client.roles', { resource_access: { 'my.client': { roles: ['a'] } } }, ['a']],
  ['a.b.c', { a: { b: {} } }, undefined],
  ['a.b', { a: 'text' }, undefined],
  ['a.b', { a: null }, undefined],
  ['constructor.name', {}, undefined],
  ['__proto__', {}, undefined],
])('%s in %j', (path, claims, value) => {
  expect(valueAt(claims, path)).toEqual(value);
});

test.each([
  [['ozg-editor'], Role.EDITOR],
  ['ozg-editor', Role.EDITOR],
  [['ozg-editor', 'ozg-administrator', 'ozg-coordinator'], Role.ADMINISTRATOR],
  [['ozg-coordinator', 'ozg-editor'], Role.COORDINATOR],
  [['OZG-EDITOR', 'editor', 'ozg-editor ', 'EDITOR'], Role.READER],
  [{ 0: 'ozg-editor' }, Role.READER],
  [[['ozg-editor']], Role.READER],
  [undefined, Role.READER],
  [null, Role.READER],
])('the roles %j make a %s', (roles, role) => {
  expect(callerOfClaims({ realm_access: { roles } }, 'x', settings).role).toBe(role);
});

test('what is no ministry and no state gives no right', () => {
  const ministries = [
    'DE-ST:MID',
    'DE-ST:SYN-01',
    'DE-ST:StK',
    'DE-ST',
    'MID',
    'DE-ST:',
    'DE-ST:*',
    'de-st:MID',
    7,
    null,
  ];
  const states = ['DE-ST', 'DE', 'DE-ST:MID', 'Sachsen-Anhalt', '*', {}];

  expect(callerOfClaims({ ministries, states }, 'x', settings)).toMatchObject({
    ministryIds: ['DE-ST:MID', 'DE-ST:SYN-01', 'DE-ST:StK'],
    stateCodes: ['DE-ST'],
  });
  expect(callerOfClaims({ ministries: 'DE-ST:MID', states: 'DE-ST' }, 'x', settings)).toMatchObject({
    ministryIds: ['DE-ST:MID'],
    stateCodes: ['DE-ST'],
  });
  expect(callerOfClaims({}, 'x', settings)).toMatchObject({ ministryIds: [], stateCodes: [] });
});

test.each([
  [{ scope: 'openid read:all' }, ['openid', 'read:all']],
  [{ scp: ['openid', 'read:all'] }, ['openid', 'read:all']],
  [{ scp: 'openid read:all' }, ['openid', 'read:all']],
  [{ scope: ' read  read ', scp: ['write', 'read'] }, ['read', 'write']],
  [{ scope: 'a"b a\\b ä \n' }, []],
  [{ scope: { 0: 'read' }, scp: [['read'], 7, null] }, []],
  [{ 'realm_access.scope': 'read', scopes: 'read' }, []],
])('%j gives the scopes %j', (claims, scopes) => {
  expect(callerOfClaims(claims, 'x', settings).scopes).toEqual(scopes);
});

const environment = { OZG_OIDC_ISSUER: 'https://login.example.org/realms/ozg', OZG_OIDC_AUDIENCE: 'graph' };

test('the claims and roles of another provider are settings', () => {
  const other = identitySettings({
    ...environment,
    OZG_ROLES_CLAIM: 'https://example.org/roles',
    OZG_MINISTRIES_CLAIM: 'org.units',
    OZG_STATES_CLAIM: 'org.lands',
    OZG_ROLE_EDITOR: 'redaktion',
  });

  const claims = {
    'https://example.org/roles': 'redaktion',
    org: { units: 'DE-ST:MID', lands: ['DE-SN'] },
    realm_access: { roles: ['ozg-administrator'] },
  };
  expect(callerOfClaims(claims, 'x', other ?? settings)).toMatchObject({
    role: Role.EDITOR,
    ministryIds: ['DE-ST:MID'],
    stateCodes: ['DE-SN'],
  });
});

test('no provider is no settings; half a provider or an unsafe one stops the start', () => {
  const { OZG_OIDC_ISSUER, OZG_OIDC_AUDIENCE } = environment;

  expect(identitySettings({})).toBeNull();
  expect(identitySettings(environment)).toMatchObject({ issuer: OZG_OIDC_ISSUER, audience: 'graph', isTrial: false });
  expect(() => identitySettings({ OZG_OIDC_ISSUER })).toThrow(/set OZG_OIDC_AUDIENCE as well/);
  expect(() => identitySettings({ OZG_OIDC_AUDIENCE })).toThrow(/set OZG_OIDC_ISSUER/);
});

test.each([
  ['http://login.example.org', false],
  ['http://127.0.0.1.example.org', false],
  ['ftp://127.0.0.1', false],
  ['https://login.example.org/?realm=ozg', false],
  ['https://user:password@login.example.org', false],
  ['login.example.org', false],
  ['https://login.example.org', true],
  ['https://login.example.org/', true],
  ['http://127.0.0.1:4010', true],
  ['http://localhost:8080/realms/ozg', true],
  ['http://[::1]:8080', true],
])('%s as an issuer: %s', (issuer, isAllowed) => {
  const read = () => identitySettings({ ...environment, OZG_OIDC_ISSUER: issuer });

  if (isAllowed) expect(read()).toMatchObject({ issuer });
  else expect(read).toThrow(/OZG_OIDC_ISSUER must be an https address/);
});
