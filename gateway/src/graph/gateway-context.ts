import type { Caller } from '@ozg/shared/identity/caller';
import type { Standing } from '../cache/response-cache';
import type { RequestRecord } from '../operation/requests/request-record';

/** What one request carries through the gateway. */
export interface GatewayContext {
  requestId: string;
  caller: Caller;
  /** Where the graph notes what its answer stands on, for who wants to keep it. Apollo Server copies all but this. */
  note?: { standing?: Standing };
  /** Under what name the request is counted; nothing is counted without one. */
  client?: string;
  /** What is noted of the request for the operator; nothing where nobody serves it. */
  record?: RequestRecord;
  /** W3C Trace Context of the fetch that is made for it. */
  traceparent?: string;
}
