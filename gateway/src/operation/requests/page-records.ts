import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { RequestRecord } from './request-record';

const records = new WeakMap<ServerResponse, RequestRecord>();

/** Lets those find the record of a request for a page who have its response only. */
export function recordPage(response: ServerResponse, record: RequestRecord): void {
  records.set(response, record);
}

/** The id under which the log has a request for a page. */
export function requestIdOf(response: ServerResponse): string {
  return records.get(response)?.requestId ?? randomUUID();
}

/** Notes that a page is answered with an error of this code, and answers the id to tell with it. */
export function notePageError(response: ServerResponse, code: string): string {
  records.get(response)?.codes.add(code);
  return requestIdOf(response);
}
