import { SubgraphFault } from '../fault';

type Headers = Record<string, string | string[] | undefined>;

export const ACCEPTED = 'application/graphql-response+json, application/json;q=0.9';

/**
 * Throws where status and headers say already that no GraphQL answer follows: REDIRECT, OVERLOADED, STATUS or
 * CONTENT_TYPE. As GraphQL over HTTP has it, plain JSON is an answer with a status of success only.
 */
export function checkHead(status: number, headers: Headers): void {
  if (status >= 300 && status < 400) throw new SubgraphFault('REDIRECT');
  const type = String(headers['content-type']).split(';', 1)[0]?.trim().toLowerCase();
  const isGraphQL = type === 'application/graphql-response+json';
  if (!isGraphQL && status >= 502 && status <= 504) throw new SubgraphFault('OVERLOADED');
  if (!isGraphQL && (status < 200 || status > 299)) throw new SubgraphFault('STATUS');
  if (!isGraphQL && type !== 'application/json') throw new SubgraphFault('CONTENT_TYPE');
}

/** How long an answer may be kept and given to others, in seconds: what Cache-Control allows, less its Age. */
export function maxAgeOf(headers: Headers): number {
  const directives = String(headers['cache-control'] ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim());
  if (directives.some((each) => ['no-store', 'no-cache', 'private'].includes(each))) return 0;
  const seconds = (name: string) => {
    const found = directives.find((each) => each.startsWith(`${name}=`));
    return found === undefined ? undefined : Number(found.slice(name.length + 1));
  };
  const age = Number(headers['age'] ?? 0);
  const left = (seconds('s-maxage') ?? seconds('max-age') ?? 0) - age;
  return left > 0 ? left : 0;
}
