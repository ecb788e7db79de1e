import type { GatewayContext } from '../../graph/gateway-context';
import type { FaultKind } from '../fault';
import type { SubgraphAnswer } from '../subgraph-source';
import type { FetchOutcome, FetchReport } from './fetch-report';
import { HealthRecord, type SourceHealth } from './health';

export interface SourceObserver {
  onFetch(report: FetchReport, context: GatewayContext): void;
}

/** Keeps the books on the fetches of one source, wherever it is: for its health and for who observes it. */
export class FetchBook {
  private readonly record = new HealthRecord();

  constructor(
    private readonly subgraph: string,
    private readonly observer?: SourceObserver,
  ) {}

  get health(): SourceHealth {
    return this.record.health;
  }

  answered({ errors }: SubgraphAnswer, ms: number, bytes: number, context: GatewayContext): void {
    const hasDatabase = !errors?.some(({ extensions }) => extensions?.['code'] === 'DATABASE_UNAVAILABLE');
    if (hasDatabase) this.record.answered(ms);
    else this.record.failed('NO_DATABASE', false);
    this.tell(hasDatabase ? 'ANSWERED' : 'NO_DATABASE', ms, bytes, context);
  }

  /** A fetch that never left the guard says nothing about the source. */
  notAsked(kind: FaultKind, ms: number, context: GatewayContext): void {
    this.tell(kind, ms, 0, context);
  }

  failed(kind: FaultKind, ms: number, isDown: boolean, context: GatewayContext): void {
    this.record.failed(kind, isDown);
    this.tell(kind, ms, 0, context);
  }

  private tell(outcome: FetchOutcome, ms: number, bytes: number, context: GatewayContext): void {
    this.observer?.onFetch({ subgraph: this.subgraph, outcome, ms, bytes }, context);
  }
}
