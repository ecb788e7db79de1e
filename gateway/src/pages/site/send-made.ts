import type { Response } from 'express';
import type { Made } from '../../web/web-answers';

const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** What a browser may do with a page: nothing but what comes from here, and nothing inline. */
export const setPolicy = (response: Response): void =>
  void response.set('content-security-policy', CONTENT_SECURITY_POLICY);

/** Sends a page that stands on no answer of the graph. */
export function sendMade(response: Response, { body, contentType, status = 200 }: Made): void {
  setPolicy(response);
  response
    .status(status)
    .set('cache-control', status === 200 ? 'no-cache' : 'no-store')
    .type(contentType)
    .send(body);
}
