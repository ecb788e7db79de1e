import type { RequestListener } from 'node:http';
import { type Listener, listen } from '@ozg/shared/server/listen';
import type { JWK } from 'jose';
import type { LoginAccount } from './trial-accounts';

export interface LoginProviderOptions {
  port: number;
  audience: string;
  accounts: readonly LoginAccount[];
  /** The private keys that it signs with. */
  keys: JWK[];
  tokenSeconds?: number;
}

/**
 * A real OpenID provider on loopback that keeps everything in memory. Its accounts fetch access tokens by the
 * client_credentials grant; the address of the listener is its issuer.
 */
export async function startLoginProvider(options: LoginProviderOptions): Promise<Listener> {
  const { port, audience, accounts, keys, tokenSeconds = 3600 } = options;
  // An ES module that only this needs: no other start waits for it.
  const { Provider } = await import('oidc-provider');
  let answer: RequestListener = (_request, response) => void response.writeHead(503).end();
  const listener = await listen((request, response) => answer(request, response), port, 'OZG_LOGIN_PORT');
  const provider = new Provider(listener.url, {
    jwks: { keys },
    clients: accounts.map(({ name, secret }) => ({
      client_id: name,
      client_secret: secret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
    })),
    ttl: { ClientCredentials: tokenSeconds },
    features: {
      clientCredentials: { enabled: true },
      devInteractions: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        getResourceServerInfo: (_context, resource) => ({
          scope: '',
          audience: resource,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    extraTokenClaims: (_context, token) => accounts.find(({ name }) => name === token.clientId)?.claims,
  });
  answer = provider.callback();
  return listener;
}
