import { errors, type JWTPayload, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
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

  constructor(
    private readonly subgraph: string,
    private readonly key: JWTVerifyGetKey,
  ) {}

  /** What was signed, before the body is known. Throws where the signature is not the gateway's, for here and now. */
  async open(token: string): Promise<SignedCaller> {
    const { payload } = await jwtVerify(token, this.key, {
      algorithms: [SIGNATURE_ALGORITHM],
      typ: SIGNATURE_TYPE,
      audience: this.subgraph,
      requiredClaims: ['exp', 'jti'],
      maxTokenAge: SIGNED_FOR_SECONDS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
    });
    if (!isSignedCaller(payload)) throw new errors.JWTInvalid('not the claims of an identity');
    return payload;
  }

  /** Throws unless the signature is of this body and was not used before. */
  use({ bdy, jti }: SignedCaller, body: Uint8Array): void {
    if (bdy !== bodyHash(body)) throw new errors.JWTInvalid('signed for another body');
    if (this.used.has(jti)) throw new errors.JWTInvalid('used before');
    this.used.set(jti, true);
  }
}

const kinds: unknown[] = ['signed-in', 'anonymous', 'refused'];

function isSignedCaller(claims: JWTPayload): claims is JWTPayload & SignedCaller {
  const { caller, rid, bdy, jti } = claims as Partial<SignedCaller>;
  return [rid, bdy, jti].every((claim) => typeof claim === 'string') && kinds.includes(caller?.kind);
}
