import type { IncomingMessage } from 'node:http';
import { clientAddress } from './client-address';
import { edgeSettings } from './edge-settings';

const { trustedProxies } = edgeSettings({ TRUSTED_PROXY: '10.0.0.0/8, ::1, 2001:db8:f::/48' });

test.each([
  ['a connection is from its address', '192.0.2.1', undefined, '192.0.2.1'],
  ['who is no proxy speaks for nobody else', '192.0.2.1', '198.51.100.7', '192.0.2.1'],
  ['a proxy says for whom it asks', '10.1.2.3', '198.51.100.7', '198.51.100.7'],
  ['IPv4 within IPv6 is the same proxy', '::ffff:10.1.2.3', '198.51.100.7', '198.51.100.7'],
  ['what a client made up stands before what the proxy saw', '10.1.2.3', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  ['a proxy behind a proxy is passed over', '::1', '198.51.100.7, 10.9.9.9', '198.51.100.7'],
  ['a proxy that says nothing counts itself', '10.1.2.3', undefined, '10.1.2.3'],
  ['a word is no address', '10.1.2.3', 'unknown', '10.1.2.3'],
  ['an IPv6 client is its network', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['however it is written', '2001:DB8:0001:2::9', undefined, '2001:db8:1:2::/64'],
  ['with zeros left out in front', '2001:db8::5', undefined, '2001:db8:0:0::/64'],
  ['and through a proxy of IPv6', '2001:db8:f:1::1', '2001:db8:a:b::1', '2001:db8:a:b::/64'],
])('%s', (_what, remoteAddress, forwarded, expected) => {
  const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } };

  expect(clientAddress(request as unknown as IncomingMessage, trustedProxies)).toBe(expected);
});

test.each([
  [{ TRUSTED_PROXY: '10.0.0.0/33' }, 'TRUSTED_PROXY must be addresses or networks such as "10.0.0.0/8"'],
  [{ TRUSTED_PROXY: 'proxy.local' }, 'has "proxy.local"'],
  [{ CORS_ORIGINS: 'https://example.org/' }, 'CORS_ORIGINS must be "*" or origins'],
  [{ CORS_ORIGINS: '*, example.org' }, 'has "example.org"'],
  [{ HSTS_SECONDS: 'a year' }, 'HSTS_SECONDS must be a number of seconds'],
  [{ SECURITY_CONTACT: 'security@example.org' }, 'SECURITY_CONTACT must be an address with mailto: or https:'],
])('%j refuses the start', (environment, message) => {
  expect(() => edgeSettings(environment as NodeJS.ProcessEnv)).toThrow(message);
});
