import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { anyReader, type Caller } from '../../identity/caller';
import { IDENTITY_HEADER } from '../../identity/signed-caller';
import type { CallerVerifier } from '../../identity/verify-caller';
import { readBody } from './read-body';

export const REQUEST_ID_HEADER = 'x-request-id';

const MAX_BODY = 10 * 1024 * 1024;

/** A request that may be answered. */
export interface Admitted {
  requestId: string;
  caller: Caller;
  body: Buffer;
}

/** Throws NotSigned for what may not be answered, and as `readBody`. */
export type Admit = (request: IncomingMessage) => Promise<Admitted>;

/** What the gateway did not sign for this subgraph and this very body; the reason is for the log alone. */
export class NotSigned extends Error {}

/** Admits what the gateway signed. */
export function signedOnly(verifier: CallerVerifier): Admit {
  return async (request) => {
    // The query of a GET is in its address, which no signature covers.
    if (request.method !== 'POST') throw new NotSigned('not a POST');
    const signed = await verifier.open(String(request.headers[IDENTITY_HEADER] ?? '')).catch(asNotSigned);
    const body = await readBody(request, MAX_BODY);
    try {
      verifier.use(signed, body);
    } catch (error) {
      asNotSigned(error as Error);
    }
    return { requestId: signed.rid, caller: signed.caller, body };
  };
}

function asNotSigned({ message }: Error): never {
  throw new NotSigned(message);
}

/** Admits everybody, as a reader. */
export const everybody: Admit = async (request) => {
  const id = request.headers[REQUEST_ID_HEADER];
  const body = request.method === 'POST' ? await readBody(request, MAX_BODY) : Buffer.alloc(0);
  return { requestId: typeof id === 'string' && id ? id : randomUUID(), caller: anyReader, body };
};
