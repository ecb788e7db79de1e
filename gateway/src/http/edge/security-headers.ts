import type { ServerResponse } from 'node:http';

const headers: readonly (readonly [string, string])[] = [
  ['content-security-policy', "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['permissions-policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
];

/** Sets on an answer what keeps a browser from doing more with it than showing it; a page states its own exceptions. */
export function securityHeaders(hstsSeconds: number): (response: ServerResponse) => void {
  const all = hstsSeconds
    ? [...headers, ['strict-transport-security', `max-age=${hstsSeconds}; includeSubDomains`] as const]
    : headers;
  return (response) => {
    for (const [name, value] of all) response.setHeader(name, value);
  };
}
