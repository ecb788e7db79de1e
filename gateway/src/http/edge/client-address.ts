import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP, isIPv6 } from 'node:net';

const MAX_PROXIES = 10;

/**
 * The address of whom a request is from: of the connection or, as far as trusted proxies pass it on, the last one in
 * X-Forwarded-For that is no proxy. An IPv6 address stands for its network of 64 bits, which is one customer's.
 */
export function clientAddress({ socket, headers }: IncomingMessage, trustedProxies: BlockList): string {
  const passedOn = headers['x-forwarded-for'];
  const forwarded = passedOn === undefined ? [] : String(passedOn).split(',').slice(-MAX_PROXIES);
  let address = plain(socket.remoteAddress ?? '');
  while (forwarded.length && isTrusted(address, trustedProxies)) {
    const next = plain((forwarded.pop() ?? '').trim());
    if (!isIP(next)) break;
    address = next;
  }
  return address.includes(':') ? networkOf(address) : address;
}

const isTrusted = (address: string, proxies: BlockList): boolean =>
  isIP(address) > 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** IPv4 as itself, however it came. */
const plain = (address: string): string =>
  address.startsWith('::') ? address.replace(/^::ffff:(?=\d+\.)/i, '') : address;

function networkOf(address: string): string {
  const [left = '', right = ''] = address.toLowerCase().split('::');
  const groups = left.split(':').filter(Boolean);
  const missing = 8 - groups.length - right.split(':').filter(Boolean).length;
  const network = [...groups, ...Array.from({ length: Math.max(0, missing) }, () => '0')].slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
