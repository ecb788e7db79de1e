import type { RefusalCode } from '@ozg/shared/identity/caller';
import { decodeJwt, errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { IdentitySettings } from '../identity-settings';
import { ProviderUnavailable } from './openid-provider';

const LEEWAY_SECONDS = 60;
const MAX_SUBJECT_LENGTH = 255;
// Only what a key pair signs: anybody can know a public key, and "none" is signed by nobody.
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512'];
const headerTypes = ['at+jwt', 'application/at+jwt', 'jwt', 'application/jwt'];
/** Claims that only ID tokens and logout tokens have. */
const foreignClaims = ['at_hash', 'c_hash', 's_hash', 'events'];
/** Keycloak states in the claims what a token is for; its ID and refresh tokens are no access tokens. */
const keycloakTypes: unknown[] = [undefined, 'Bearer', 'bearer'];

/** Why a token does not count. Holds nothing of the token, so that it may be shown and logged. */
export class TokenRefused extends Error {
  constructor(readonly code: RefusalCode) {
    super(messages[code]);
  }
}

const messages: Record<RefusalCode, string> = {
  TOKEN_EXPIRED: 'The access token has expired.',
  TOKEN_FOREIGN: 'The access token is not meant for this graph or not of its OpenID provider.',
  TOKEN_INVALID: 'The access token is not valid.',
  IDENTITY_PROVIDER_UNAVAILABLE: 'The OpenID provider cannot be reached, so the access token could not be checked.',
};

/** The claims of a valid access token. Throws TokenRefused on every other. */
export async function readAccessToken(
  token: string,
  { issuer, audience }: Pick<IdentitySettings, 'issuer' | 'audience'>,
  keyFor: JWTVerifyGetKey,
  now = new Date(),
): Promise<JWTPayload & { sub: string }> {
  try {
    // A token of somebody else's has no keys fetched.
    if (decodeJwt(token).iss !== issuer) throw new TokenRefused('TOKEN_FOREIGN');
    const { payload, protectedHeader } = await jwtVerify(token, keyFor, {
      algorithms,
      issuer,
      audience,
      clockTolerance: LEEWAY_SECONDS,
      requiredClaims: ['exp', 'sub'],
      currentDate: now,
    });
    const { sub, typ } = payload;
    const isAccessToken =
      headerTypes.includes((protectedHeader.typ ?? 'jwt').toLowerCase()) &&
      keycloakTypes.includes(typ) &&
      !foreignClaims.some((claim) => Object.hasOwn(payload, claim));
    if (!isAccessToken || typeof sub !== 'string' || !sub || sub.length > MAX_SUBJECT_LENGTH || /\p{Cc}/u.test(sub)) {
      throw new TokenRefused('TOKEN_INVALID');
    }
    return { ...payload, sub };
  } catch (error) {
    throw error instanceof TokenRefused ? error : new TokenRefused(codeOf(error));
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof ProviderUnavailable) return 'IDENTITY_PROVIDER_UNAVAILABLE';
  if (error instanceof errors.JWTExpired) return 'TOKEN_EXPIRED';
  const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
  return isAudience ? 'TOKEN_FOREIGN' : 'TOKEN_INVALID';
}
