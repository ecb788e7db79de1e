import type { IncomingMessage } from 'node:http';
import { anyReader, type Caller } from '@ozg/shared/identity/caller';
import type { Logger } from 'pino';
import { readAccessToken, TokenRefused } from './token/access-token';
import { bearerToken } from './token/bearer-token';
import { callerOfClaims } from './token/claims';
import type { IdentitySettings } from './identity-settings';
import { OpenIdProvider, type ProviderOptions } from './token/openid-provider';

/** Tells from a request who asks. Never throws: a token that does not count makes a refused caller. */
export type CallerReader = (request: Pick<IncomingMessage, 'headersDistinct'>, now?: Date) => Promise<Caller>;

/** The reader of tokens of the configured provider; without one everybody is a reader, whatever is sent. */
export function callerReader(
  settings: IdentitySettings | null,
  log: Logger,
  options: ProviderOptions = {},
): CallerReader {
  if (!settings) return async () => anyReader;
  const provider = new OpenIdProvider(settings, log, options);
  return async (request, now) => {
    try {
      const token = bearerToken(request);
      if (token === undefined) return { kind: 'anonymous', isReadOnly: false };
      if (token === null) throw new TokenRefused('TOKEN_INVALID');
      const claims = await readAccessToken(token, settings, provider.keyFor, now);
      return callerOfClaims(claims, claims.sub, settings);
    } catch (error) {
      const { code, message } = error instanceof TokenRefused ? error : new TokenRefused('TOKEN_INVALID');
      return { kind: 'refused', code, message };
    }
  };
}
