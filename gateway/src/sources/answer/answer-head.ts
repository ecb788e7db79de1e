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
