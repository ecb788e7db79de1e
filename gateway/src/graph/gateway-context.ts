import type { Caller } from '@ozg/shared/identity/caller';

/** What one request carries through the gateway. */
export interface GatewayContext {
  requestId: string;
  caller: Caller;
  /** Under what name the request is counted; nothing is counted without one. */
  client?: string;
}
