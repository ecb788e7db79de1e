import { randomUUID } from 'node:crypto';
import type { ResponseCache, Standing } from '../../cache/response-cache';
import type { Graph } from '../../graph/graph';
import type { ReportRequest } from '../parameters/read-request';

/**
 * ETags of reports. In place of the bytes, which may be many, a tag is kept for as long as the graph would answer the
 * same: a report that is asked for again with it need not be made.
 */
export class ReportTags {
  constructor(
    private readonly graph: Graph,
    private readonly cache?: ResponseCache,
  ) {}

  /** The tag of a report that was made and would be the same now. */
  find(request: ReportRequest): string | undefined {
    const kept = this.cache?.get(this.keyOf(request));
    return kept?.etag;
  }

  /** Notes that it was made on this standing, and answers its tag; undefined where that cannot be known. */
  note(request: ReportRequest, standing: Standing | undefined): string | undefined {
    const known = this.find(request);
    if (known || !standing) return known;
    const { queryHash, document } = request.report.operation;
    const kept = this.cache?.keep(this.keyOf(request), standing, {
      body: Buffer.from(randomUUID()),
      contentType: '',
      operation: { kind: 'query', hash: queryHash, document },
    });
    return kept?.etag;
  }

  private keyOf({ report, format, variables, compare, isForExcel }: ReportRequest): string {
    const asked = JSON.stringify([format, variables, compare, isForExcel]);
    return `${this.graph.generation} report ${report.name} ${report.operation.queryHash} ${asked}`;
  }
}
