import type { ServerResponse } from 'node:http';

const SMALL_LENGTH = 2048;

/**
 * Ends a response with its body. A small one is quickest as a text, which leaves in one piece with the headers; Node would
 * copy a large text together with them, measure it and only then encode it.
 */
export function endWith(response: ServerResponse, body: string | Buffer): void {
  const isSmall = body.length <= SMALL_LENGTH;
  if (typeof body === 'string') response.end(isSmall ? body : Buffer.from(body));
  else response.end(isSmall ? body.toString('latin1') : body, 'latin1');
}
