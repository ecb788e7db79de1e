import { BlockList, isIP } from 'node:net';

/** What surrounds the gateway: browsers, a proxy, people who find a weakness. */
export interface EdgeSettings {
  /** Origins whose pages may ask and sign in; "*" lets all others ask without an account. */
  corsOrigins: readonly string[];
  /** Seconds for which browsers shall come by TLS only; 0 says nothing about it. */
  hstsSeconds: number;
  /** Where to report a weakness, as addresses. */
  securityContacts: readonly string[];
  /** Proxies that are believed when they say for whom they ask. */
  trustedProxies: BlockList;
}

/** Reads CORS_ORIGINS, HSTS_SECONDS, SECURITY_CONTACT and TRUSTED_PROXY. Throws on what is none. */
export function edgeSettings(environment: NodeJS.ProcessEnv): EdgeSettings {
  return {
    corsOrigins: listOf(environment, 'CORS_ORIGINS', '*', isOrigin, '"*" or origins such as "https://example.org"'),
    hstsSeconds: Number(
      listOf(environment, 'HSTS_SECONDS', '0', isCount, 'a number of seconds, for example 31536000')[0] ?? 0,
    ),
    securityContacts: listOf(environment, 'SECURITY_CONTACT', '', isContact, 'an address with mailto: or https:'),
    trustedProxies: blockList(
      listOf(environment, 'TRUSTED_PROXY', '', isNetwork, 'addresses or networks such as "10.0.0.0/8"'),
    ),
  };
}

function listOf(
  environment: NodeJS.ProcessEnv,
  setting: string,
  standard: string,
  fits: (entry: string) => boolean,
  form: string,
): string[] {
  const entries = (environment[setting] || standard).split(/[\s,]+/).filter(Boolean);
  const wrong = entries.find((entry) => !fits(entry));
  if (wrong === undefined) return entries;
  throw new Error(`${setting} must be ${form}, but has "${wrong}".`);
}

const isOrigin = (text: string) => text === '*' || (URL.canParse(text) && new URL(text).origin === text);
const isCount = (text: string) => /^\d{1,9}$/.test(text);
const isContact = (text: string) => /^(mailto:[^@\s]+@[^@\s]+|https:\/\/\S+)$/.test(text);

function isNetwork(text: string): boolean {
  const [address = '', bits, ...others] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return others.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}
