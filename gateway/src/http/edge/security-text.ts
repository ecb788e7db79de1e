import { Router } from 'express';

const VALID_DAYS = 180;

/** /.well-known/security.txt (RFC 9116): where to report a weakness. Not there without a contact. */
export function securityText(contacts: readonly string[]): Router {
  const router = Router();
  if (!contacts.length) return router;
  router.get('/.well-known/security.txt', (_request, response) => {
    const expires = new Date(Date.now() + VALID_DAYS * 86_400_000).toISOString();
    const lines = [...contacts.map((each) => `Contact: ${each}`), `Expires: ${expires}`, 'Preferred-Languages: de, en'];
    response.type('text/plain').send(`${lines.join('\n')}\n`);
  });
  return router;
}
