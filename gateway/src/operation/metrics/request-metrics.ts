import { isErrorCode } from '@ozg/shared/errors/error-codes';
import { Counter, Histogram, type Registry } from 'prom-client';
import type { EndedRequest } from '../requests/ended-request';
import type { RequestRecord } from '../requests/request-record';
import { readGauge } from './read-gauge';
import { tally } from './tally';

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts requests from their beginning to their end. */
export function requestMetrics(registry: Registry) {
  const registers = [registry];
  let underWay = 0;
  const count = tally(registry, {
    name: 'ozg_requests_total',
    help: 'Requests that are over, by what was asked and what became of it.',
    labelNames: ['kind', 'outcome'],
  });
  const seconds = new Histogram({
    name: 'ozg_request_duration_seconds',
    help: 'From the first line of a request to the last byte of its answer, by what was asked and whether the cache had it.',
    labelNames: ['kind', 'cached'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'ozg_errors_total',
    help: 'Requests with at least one error of this code in their answer.',
    labelNames: ['code'],
    registers,
  });
  readGauge(registry, { name: 'ozg_requests_in_flight', help: 'Requests under way.', read: () => [[{}, underWay]] });
  return {
    began: (): void => {
      underWay += 1;
    },
    ended: ({ isCached, codes }: RequestRecord, { kind, outcome, ms }: EndedRequest): void => {
      underWay -= 1;
      count(kind, outcome);
      seconds.observe({ kind, cached: isCached ? 'yes' : 'no' }, ms / 1000);
      for (const code of codes) errors.inc({ code: isErrorCode(code) ? code : 'INTERNAL_SERVER_ERROR' });
    },
  };
}
