import type { Caller } from '@ozg/shared/identity/caller';
import type { Standing } from '../cache/response-cache';

/** What one request carries through the gateway. */
export interface GatewayContext {
  requestId: string;
  caller: Caller;
  /** What the answer stands on, once it is there and may be kept. */
  standing?: Standing;
  /** Under what name the request is counted; nothing is counted without one. */
  client?: string;
}
