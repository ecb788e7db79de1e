import { createVerifier, type DecodedJwt, type VerifierOptions } from 'fast-jwt';
import type { JWTHeaderParameters } from 'jose';
import { LRUCache } from 'lru-cache';
import type { GatewayKey } from './gateway-key';
import { bodyHash, SIGNATURE_ALGORITHM, SIGNATURE_TYPE, type SignedCaller, SIGNED_FOR_SECONDS } from './signed-caller';

const CLOCK_TOLERANCE_SECONDS = 5;
const MAX_REMEMBERED = 200_000;

/** Tells what the gateway signed for this subgraph from everything else. */
export class CallerVerifier {
  private readonly used = new LRUCache<string, true>({
    max: MAX_REMEMBERED,
    // From the earliest moment a signature may count to the last.
    ttl: (SIGNED_FOR_SECONDS + 2 * CLOCK_TOLERANCE_SECONDS) * 1000,
  });

  private readonly verify: (token: string) => unknown;

  constructor(subgraph: string, key: GatewayKey) {
    const options: Partial<VerifierOptions> = {
      algorithms: [SIGNATURE_ALGORITHM],
      checkTyp: SIGNATURE_TYPE,
      allowedAud: subgraph,
      requiredClaims: ['aud', 'iat', 'exp', 'jti'],
      maxAge: SIGNED_FOR_SECONDS * 1000,
      clockTolerance: CLOCK_TOLERANCE_SECONDS * 1000,
    };
    this.verify =
      typeof key === 'string'
        ? createVerifier({ ...options, key })
        : createVerifier({ ...options, key: ({ header }: DecodedJwt) => key(header as JWTHeaderParameters) });
  }

  /** What was signed, before the body is known. Throws where the signature is not the gateway's, for here and now. */
  async open(token: string): Promise<SignedCaller> {
    const claims = (await this.verify(token)) as Partial<SignedCaller>;
    if (!isSignedCaller(claims)) throw new Error('not the claims of an identity');
    return claims;
  }

  /** Throws unless the signature is of this body and was not used before. */
  use({ bdy, jti }: SignedCaller, body: Uint8Array): void {
    if (bdy !== bodyHash(body)) throw new Error('signed for another body');
    if (this.used.has(jti)) throw new Error('used before');
    this.used.set(jti, true);
  }
}

const kinds: unknown[] = ['signed-in', 'anonymous', 'refused'];

function isSignedCaller(claims: Partial<SignedCaller>): claims is SignedCaller {
  const { caller, rid, bdy, jti } = claims;
  return [rid, bdy, jti].every((claim) => typeof claim === 'string') && kinds.includes(caller?.kind);
}
