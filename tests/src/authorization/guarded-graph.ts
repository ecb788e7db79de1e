import { openGraph } from '@ozg/gateway/graph/open-graph';
import { gatewaySettings } from '@ozg/gateway/http/gateway-settings';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { createLog } from '@ozg/shared/server/log';
import type { TestLogin } from '../support/login';
import type { RunningGuests } from './guests';

export interface GuardedAnswer {
  data: unknown;
  /** `CODE at.its.path` of each error. */
  denied: string[];
  messages: string[];
  /** What the subgraphs worked out for it. */
  resolved: string[];
}

export interface GuardedGraph extends AsyncDisposable {
  /** Asks with a token of these claims; without any as anybody, which is all one can be without a login. */
  ask(query: string, claims?: Record<string, unknown>, variables?: Record<string, unknown>): Promise<GuardedAnswer>;
}

/** The gateway in front of guests, asked over HTTP. */
export async function openGuardedGraph(
  { routing, resolved, supergraphSdl }: Omit<RunningGuests, keyof AsyncDisposable>,
  login?: TestLogin,
): Promise<GuardedGraph> {
  const log = createLog('test');
  log.level = process.env['LOG_LEVEL'] ?? 'silent';
  const graph = openGraph({ supergraphSdl, routing, log });
  const { url, close } = await serveGateway(graph, log, {
    port: 0,
    identity: login?.identity,
    settings: gatewaySettings({}),
  });
  return {
    ask: async (query, claims, variables) => {
      resolved.clear();
      const authorization = login && claims && { authorization: `Bearer ${await login.mint(claims)}` };
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...authorization },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as {
        data: unknown;
        errors?: { message: string; path?: (string | number)[]; extensions: { code: string } }[];
      };
      return {
        data,
        denied: errors.map(({ path, extensions }) => `${extensions.code} ${path?.join('.')}`),
        messages: errors.map(({ message }) => message),
        resolved: [...resolved].toSorted(),
      };
    },
    [Symbol.asyncDispose]: close,
  };
}
