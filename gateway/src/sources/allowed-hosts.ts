import { routingKey } from './routing-key';

/**
 * The hosts that subgraphs may be asked at, as `host` or `host:port`: those of the operator's own routing, and those of
 * `SUBGRAPH_ALLOWED_HOSTS`. What a supergraph names beside these is not asked: it may come from somebody else.
 */
export function allowedHosts(routing: Readonly<Record<string, string>>, environment: NodeJS.ProcessEnv): Set<string> {
  const own = Object.values(routing).flatMap((url) => (URL.canParse(url) ? [new URL(url).host] : []));
  const listed = (environment['SUBGRAPH_ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter(Boolean);
  return new Set([...own, ...listed.map((host) => host.toLowerCase())]);
}

/** The address of a subgraph. Throws, with what to do, on one that is not to be asked. */
export function allowedAddress(name: string, url: string, hosts: ReadonlySet<string>): URL {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password) {
    throw new Error(
      `The routing URL of the subgraph "${name}" must be an address like https://daten.example.org/graphql, without a password.`,
    );
  }
  if (hosts.has(address.host)) return address;
  throw new Error(
    `The subgraph "${name}" is at ${address.host}, which is not allowed: add it to SUBGRAPH_ALLOWED_HOSTS, or set ${routingKey(name).toUpperCase()}_URL.`,
  );
}
