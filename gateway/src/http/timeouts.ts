import type { ServerOptions } from 'node:http';
import type { Limits } from '../limits/limit-settings';

const HEADERS_WITHIN_MS = 10_000;
const CHECK_EVERY_MS = 2000;

/** How long a client may take to send its request, so that slow ones do not hold connections for nothing. */
export function timeouts({ requestSeconds }: Limits): ServerOptions {
  const requestTimeout = requestSeconds * 1000;
  return {
    requestTimeout,
    headersTimeout: Math.min(HEADERS_WITHIN_MS, requestTimeout),
    connectionsCheckingInterval: Math.min(CHECK_EVERY_MS, requestTimeout),
  };
}
