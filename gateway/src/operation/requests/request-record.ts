import { randomUUID } from 'node:crypto';
import type { Caller } from '@ozg/shared/identity/caller';
import type { TraceSpan } from '@ozg/shared/operation/tracing';
import type { DocumentNode } from 'graphql';
import type { FetchReport } from '../../sources/guard/fetch-report';

/** What was asked, as far as an operator may know it: neither its text nor its values. */
export interface AskedOperation {
  kind: 'query' | 'mutation';
  name?: string;
  /** SHA-256 of the document. */
  hash: string;
  /** For what is told of its fields; the log has nothing of it. */
  document: DocumentNode;
}

/** What is noted of a request on its way, for the log, the metrics and the trace; never what a client wrote. */
export class RequestRecord {
  readonly startedAt = performance.now();
  operation?: AskedOperation;
  caller?: Caller['kind'];
  isCached = false;
  /** The codes of the errors in its answer, each once. */
  readonly codes = new Set<string>();
  readonly fetches: FetchReport[] = [];
  span?: TraceSpan;
  private id?: string;

  /** @param page The page that is asked for, where it is not /graphql. */
  constructor(readonly page?: string) {}

  /** Made when it is first wanted: an answer from the cache needs none. */
  get requestId(): string {
    return (this.id ??= randomUUID());
  }
}
