import { collectDefaultMetrics, Registry } from 'prom-client';
import type { FetchReport } from '../../sources/guard/fetch-report';
import type { EndedRequest } from '../requests/ended-request';
import type { RequestRecord } from '../requests/request-record';
import { fetchMetrics } from './fetch-metrics';
import { requestMetrics } from './request-metrics';

/** The metrics of one gateway, in a registry of their own: a process may hold several gateways. */
export class GatewayMetrics {
  readonly registry = new Registry();
  private readonly requests = requestMetrics(this.registry);
  private readonly fetches = fetchMetrics(this.registry);

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  began(): void {
    this.requests.began();
  }

  ended(record: RequestRecord, ended: EndedRequest): void {
    this.requests.ended(record, ended);
  }

  fetched(report: FetchReport): void {
    this.fetches(report);
  }
}
