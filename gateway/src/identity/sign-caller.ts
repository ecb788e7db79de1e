import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import {
  bodyHash,
  SIGNATURE_ALGORITHM,
  SIGNATURE_TYPE,
  type SignedCaller,
  SIGNED_FOR_SECONDS,
} from '@ozg/shared/identity/signed-caller';
import { readPem } from '@ozg/shared/identity/read-pem';
import { createSigner } from 'fast-jwt';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import type { GatewayContext } from '../graph/gateway-context';

/** Signs each fetch from a subgraph, so that the subgraph knows who asks and that it is the gateway that says so. */
export interface CallerSigner {
  /** The public key, as the gateway serves it. */
  jwks: { keys: JWK[] };
  /** An identity for one request with this body to this subgraph; valid for half a minute. */
  sign(subgraph: string, body: string, context: Pick<GatewayContext, 'caller' | 'requestId'>): string;
}

/** A signer with `GATEWAY_SIGNING_KEY` (private Ed25519 key as PEM, or a file with it), or with a key made now. */
export function signerOf(environment: NodeJS.ProcessEnv): Promise<CallerSigner> {
  const setting = environment['GATEWAY_SIGNING_KEY'];
  return callerSigner(
    setting ? privateKey(readPem('GATEWAY_SIGNING_KEY', setting)) : generateKeyPairSync('ed25519').privateKey,
  );
}

export async function callerSigner(key: KeyObject): Promise<CallerSigner> {
  const jwk = await exportJWK(createPublicKey(key));
  const kid = await calculateJwkThumbprint(jwk);
  const sign = createSigner({
    key: key.export({ type: 'pkcs8', format: 'pem' }).toString(),
    algorithm: SIGNATURE_ALGORITHM,
    kid,
    header: { alg: SIGNATURE_ALGORITHM, typ: SIGNATURE_TYPE },
    expiresIn: SIGNED_FOR_SECONDS * 1000,
  });
  return {
    jwks: { keys: [{ ...jwk, kid, alg: SIGNATURE_ALGORITHM, use: 'sig' }] },
    sign: (subgraph, body, { caller, requestId }) => {
      const signed: SignedCaller = { caller, rid: requestId, bdy: bodyHash(body), jti: randomUUID() };
      return sign({ ...signed, aud: subgraph });
    },
  };
}

/** A private Ed25519 key. Throws on a PEM that holds something else. */
export function privateKey(pem: string): KeyObject {
  const key = pem.includes('PRIVATE') ? createPrivateKey(pem) : null;
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Error('GATEWAY_SIGNING_KEY must be a private Ed25519 key as PEM, or a file with one ("ozg gateway-key").');
}
