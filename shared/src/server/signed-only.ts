import express, { type RequestHandler, type Response } from 'express';
import type { Logger } from 'pino';
import { graphError } from '../errors/graph-error';
import { IDENTITY_HEADER, type SignedCaller } from '../identity/signed-caller';
import type { CallerVerifier } from '../identity/verify-caller';

/**
 * Lets pass what the gateway signed for this subgraph and this very body; everything else is refused, and only the log
 * says why. The caller of an admitted request is `signedCallerOf` its response.
 */
export function signedOnly(verifier: CallerVerifier, log: Logger, bodyLimit: string): RequestHandler[] {
  const refuse = (response: Response, reason: string) => {
    log.warn({ reason }, 'refused a request without a valid signature of the gateway');
    const { message, extensions } = graphError('UNSIGNED_REQUEST', 'This subgraph answers its gateway only.');
    response.status(401).json({ errors: [{ message, extensions }] });
  };
  return [
    async (request, response, next) => {
      // The query of a GET is in its address, which no signature covers.
      if (request.method !== 'POST') return refuse(response, 'not a POST');
      try {
        admitted.set(response, await verifier.open(request.get(IDENTITY_HEADER) ?? ''));
      } catch (error) {
        return refuse(response, (error as Error).message);
      }
      next();
    },
    express.raw({ limit: bodyLimit, type: () => true }),
    (request, response, next) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      try {
        verifier.use(signedCallerOf(response), body);
        request.body = JSON.parse(body.toString('utf8'));
      } catch (error) {
        return refuse(response, (error as Error).message);
      }
      next();
    },
  ];
}

const admitted = new WeakMap<Response, SignedCaller>();

/** Who asks, of a request that `signedOnly` let pass. Throws on any other. */
export function signedCallerOf(response: Response): SignedCaller {
  const signed = admitted.get(response);
  if (!signed) throw new Error('The request did not pass signedOnly.');
  return signed;
}
