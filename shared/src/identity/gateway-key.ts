import { createPublicKey, KeyObject, type webcrypto } from 'node:crypto';
import { createRemoteJWKSet, type JWTHeaderParameters } from 'jose';
import { readPem } from './read-pem';

const JWKS_WITHIN_MS = 3000;
// A gateway that was restarted may have a new key; no sender of nonsense has it fetched more often than this.
const JWKS_COOLDOWN_MS = 5000;

/** A public key as PEM, or how the one is found that a header names. */
export type GatewayKey = string | ((header: JWTHeaderParameters) => Promise<string>);

/**
 * The key that a subgraph knows its gateway by: `GATEWAY_PUBLIC_KEY` (PEM, or a file with it) or `GATEWAY_JWKS_URL`.
 * Null where neither is set. Throws on both, and on what is no public Ed25519 key.
 */
export function gatewayKey(environment: NodeJS.ProcessEnv): GatewayKey | null {
  const { GATEWAY_PUBLIC_KEY: pem, GATEWAY_JWKS_URL: address } = environment;
  if (pem && address) throw new Error('Set GATEWAY_PUBLIC_KEY or GATEWAY_JWKS_URL, not both.');
  if (pem) return pemOf(publicKey(readPem('GATEWAY_PUBLIC_KEY', pem)));
  if (!address) return null;
  if (!URL.canParse(address))
    throw new Error('GATEWAY_JWKS_URL must be an address like http://gateway:4000/.well-known/jwks.json.');
  const fetched = createRemoteJWKSet(new URL(address), {
    timeoutDuration: JWKS_WITHIN_MS,
    cooldownDuration: JWKS_COOLDOWN_MS,
  });
  return async (header) => pemOf(KeyObject.from((await fetched(header)) as webcrypto.CryptoKey));
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function publicKey(pem: string): KeyObject {
  // Node would derive the public key from a private one, which has no business here.
  const key = pem.includes('PRIVATE') ? null : createPublicKey(pem);
  if (key?.asymmetricKeyType === 'ed25519') return key;
  throw new Error('GATEWAY_PUBLIC_KEY must be a public Ed25519 key as PEM, or a file with one.');
}
