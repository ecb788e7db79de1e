import { Router } from 'express';
import type { CallerSigner } from './sign-caller';

/** /.well-known/jwks.json: the public key by which subgraphs know this gateway. */
export function signingKeys({ jwks }: CallerSigner): Router {
  const router = Router();
  router.get('/.well-known/jwks.json', (_request, response) => void response.json(jwks));
  return router;
}
