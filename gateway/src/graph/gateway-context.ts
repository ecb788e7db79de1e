import type { Caller } from '@ozg/shared/identity/caller';

/** What one request carries through the gateway. */
export interface GatewayContext {
  requestId: string;
  caller: Caller;
}
