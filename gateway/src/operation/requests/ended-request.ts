import type { ServerResponse } from 'node:http';
import type { RequestRecord } from './request-record';

/** GONE: the client left before its answer was sent. ERRORS: an answer with errors in it. */
export type Outcome = 'OK' | 'ERRORS' | 'REFUSED' | 'FAILED' | 'GONE';

/** UNREAD: refused before it was known what is asked. */
export type RequestKind = 'QUERY' | 'MUTATION' | 'PAGE' | 'UNREAD';

/** What became of a request. */
export interface EndedRequest {
  kind: RequestKind;
  outcome: Outcome;
  status: number;
  /** From its first line to the last byte of the answer. */
  ms: number;
}

export function endedRequest(record: RequestRecord, { statusCode, writableFinished }: ServerResponse): EndedRequest {
  return {
    kind: kindOf(record),
    outcome: writableFinished ? outcomeOf(statusCode, record) : 'GONE',
    status: statusCode,
    ms: performance.now() - record.startedAt,
  };
}

function kindOf({ page, operation }: RequestRecord): RequestKind {
  if (page) return 'PAGE';
  if (!operation) return 'UNREAD';
  return operation.kind === 'mutation' ? 'MUTATION' : 'QUERY';
}

function outcomeOf(status: number, { codes }: RequestRecord): Outcome {
  if (status >= 500) return 'FAILED';
  if (status >= 400) return 'REFUSED';
  return codes.size ? 'ERRORS' : 'OK';
}
