import { allowedAddress, allowedHosts } from './allowed-hosts';
import { officialSubgraphs, sourceSettings } from './source-settings';

const hosts = allowedHosts(
  { catalog: 'http://catalog:4001/graphql', tracking: 'local:tracking' },
  { SUBGRAPH_ALLOWED_HOSTS: 'Daten.example.org, daten.example.org:8443' },
);

test.each([
  'http://catalog:4001/graphql',
  'https://daten.example.org/a?b=c',
  'https://DATEN.example.org:443/graphql',
  'https://daten.example.org:8443/graphql',
])('%s may be asked', (url) => {
  expect(allowedAddress('guest', url, hosts).href).toBe(new URL(url).href);
});

test.each([
  'http://169.254.169.254/latest/meta-data',
  'http://catalog/graphql',
  'http://catalog:5432/graphql',
  'https://daten.example.org.evil.example/graphql',
  'https://daten.example.org:9000/graphql',
  'http://127.0.0.1:4001/graphql',
  'http://[::1]/graphql',
])('%s may not, and the operator learns what to set', (url) => {
  expect(() => allowedAddress('guest', url, hosts)).toThrow(
    `The subgraph "guest" is at ${new URL(url).host}, which is not allowed: add it to SUBGRAPH_ALLOWED_HOSTS, or set GUEST_URL.`,
  );
});

test('a name of several words is set with underscores', () => {
  expect(() => allowedAddress('saxony-anhalt', 'https://example.org/', hosts)).toThrow(/set SAXONY_ANHALT_URL\.$/);
});

test.each(['file:///etc/passwd', 'ftp://catalog:4001/', 'https://user:secret@daten.example.org/', 'catalog', ''])(
  '%j is no routing URL, and is not repeated',
  (url) => {
    const thrown = () => allowedAddress('guest', url, hosts);
    expect(thrown).toThrow('must be an address like https://daten.example.org/graphql, without a password.');
    expect(thrown).not.toThrow('secret');
  },
);

test('a setting holds for all subgraphs, or with its name in front for one', () => {
  const environment = { SUBGRAPH_TIMEOUT_MS: '2000', SAXONY_SUBGRAPH_TIMEOUT_MS: '5000', SUBGRAPH_MAX_ANSWER_MB: '2' };

  expect(sourceSettings({}, 'catalog')).toEqual({
    timeoutMs: 3000,
    changeTimeoutMs: 30_000,
    maxAnswerBytes: 10 * 1024 * 1024,
    limits: { underWay: 50, waiting: 50 },
  });
  expect(sourceSettings(environment, 'catalog')).toMatchObject({ timeoutMs: 2000, maxAnswerBytes: 2 * 1024 * 1024 });
  expect(sourceSettings(environment, 'saxony').timeoutMs).toBe(5000);
});

test.each(['3s', '99', '60001', '1.5', 'NaN', '-1'])(
  'a patience of %s is refused by the name of its setting',
  (text) => {
    expect(() => sourceSettings({ SAXONY_SUBGRAPH_TIMEOUT_MS: text }, 'saxony')).toThrow(
      `SAXONY_SUBGRAPH_TIMEOUT_MS must be a whole number from 100 to 60000, but is "${text}".`,
    );
  },
);

test('no subgraph is official that is not named so', () => {
  expect([...officialSubgraphs({})]).toEqual([]);
  expect([...officialSubgraphs({ OFFICIAL_SUBGRAPHS: 'catalog, tracking' })]).toEqual(['catalog', 'tracking']);
});
