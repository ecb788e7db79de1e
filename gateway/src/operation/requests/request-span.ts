import type { IncomingMessage } from 'node:http';
import type { TraceSpan, Tracing } from '@ozg/shared/operation/tracing';
import type { EndedRequest } from './ended-request';
import type { RequestRecord } from './request-record';

/** The span of a request, continuing the trace that its client is in. */
export function beginSpan(
  { serve }: Tracing,
  { method = '', headers: { traceparent } }: IncomingMessage,
  path: string,
): TraceSpan {
  const attributes = { 'http.request.method': method, 'http.route': path };
  return serve(`${method} ${path}`, typeof traceparent === 'string' ? traceparent : undefined, attributes);
}

export function endSpan({ span, operation, requestId }: RequestRecord, { status, outcome }: EndedRequest): void {
  const isOurs = outcome === 'FAILED' || outcome === 'ERRORS';
  span?.end(
    {
      'http.response.status_code': status,
      'graphql.operation.type': operation?.kind,
      'graphql.operation.name': operation?.name,
      'ozg.request_id': requestId,
    },
    isOurs ? outcome : undefined,
  );
}
