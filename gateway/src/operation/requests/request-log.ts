import type { Logger } from 'pino';
import type { EndedRequest } from './ended-request';
import type { RequestRecord } from './request-record';

export type NoteRequest = (record: RequestRecord, ended: EndedRequest) => void;

// Asked every few seconds by whoever runs the process.
const probes = ['/livez', '/readyz'];

/** One line per request at the level info, for slow ones at warn. */
export function requestLog(log: Logger, slowMs: number): NoteRequest {
  return (record, ended) => {
    const isSlow = ended.ms >= slowMs;
    if (isSlow) log.warn(line(record, ended), 'slow request');
    else if (log.isLevelEnabled('info') && !probes.includes(record.page ?? '')) {
      log.info(line(record, ended), 'request');
    }
  };
}

function line(record: RequestRecord, { kind, outcome, status, ms }: EndedRequest) {
  const { requestId, page, operation, caller, isCached, codes, fetches } = record;
  return {
    requestId,
    kind,
    page,
    operation: operation?.name,
    hash: operation?.hash,
    client: caller,
    outcome,
    status,
    codes: codes.size ? [...codes] : undefined,
    ms: tenths(ms),
    cached: page ? undefined : isCached,
    subgraphs: fetches.map((fetch) => ({ name: fetch.subgraph, ms: tenths(fetch.ms), outcome: fetch.outcome })),
  };
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;
