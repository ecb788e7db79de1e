import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Operation } from '../operation';
import { endedRequest } from './ended-request';
import { requestLog } from './request-log';
import { RequestRecord } from './request-record';
import type { UsedOperations } from '../../registry/use/used-operations';
import { beginSpan, endSpan } from './request-span';

/** Begins the record of a request; the page is undefined for /graphql. */
export type WatchRequest = (request: IncomingMessage, response: ServerResponse, page?: string) => RequestRecord;

/** Notes each request, and tells the log, the metrics and the trace what became of it when its response is over. */
export function watchRequests(
  { settings, metrics, tracing }: Operation,
  log: Logger,
  used?: UsedOperations,
): WatchRequest {
  const note = requestLog(log, settings.slowMs);
  return (request, response, page) => {
    const record = new RequestRecord(page);
    if (tracing) record.span = beginSpan(tracing, request, page ?? '/graphql');
    metrics?.began();
    response.once('close', () => {
      const ended = endedRequest(record, response);
      metrics?.ended(record, ended);
      if (record.span) endSpan(record, ended);
      note(record, ended);
      if (used && ended.status === 200) noteUse(used, record, request);
    });
    return record;
  };
}

const CLIENT_HEADER = 'apollographql-client-name';
const CLIENT_FORM = /^[\p{L}\p{N} ._/@-]{1,80}$/u;

/** Clients name themselves as Apollo's do; who does not is "unnamed". */
function noteUse(used: UsedOperations, { operation }: RequestRecord, { headers }: IncomingMessage): void {
  if (!operation) return;
  const named = headers[CLIENT_HEADER];
  used.note(operation, typeof named === 'string' && CLIENT_FORM.test(named) ? named : 'unnamed');
}
