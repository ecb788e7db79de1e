import { createHash } from 'node:crypto';
import type { Caller } from './caller';

/** Bears who asks from the gateway to a subgraph, signed for this one request. */
export const IDENTITY_HEADER = 'x-ozg-identity';
export const SIGNATURE_ALGORITHM = 'EdDSA';
/** Keeps any other token that the gateway's key may sign one day from being taken for an identity. */
export const SIGNATURE_TYPE = 'ozg-identity+jwt';
export const SIGNED_FOR_SECONDS = 30;

/** What the gateway signs beside `aud`, `iat` and `exp`. */
export interface SignedCaller {
  caller: Caller;
  /** The request's id, under which the logs of gateway and subgraphs meet. */
  rid: string;
  /** Hash of the body, so that a signature admits no other query. */
  bdy: string;
  jti: string;
}

/** The SHA-256 of a body as base64url. */
export function bodyHash(body: string | Uint8Array): string {
  return createHash('sha256').update(body).digest('base64url');
}
