import { SubgraphFault } from '../fault';
import { Bulkhead, type BulkheadLimits } from './bulkhead';
import { CircuitBreaker } from './circuit-breaker';
import { HealthRecord, type SourceHealth, type SourceObserver } from './health';

export interface Result<Answer> {
  answer: Answer;
  bytes: number;
}

/** Stands between the requests for a subgraph and the subgraph: lets them through, or not, and counts what comes of it. */
export class Guard {
  private readonly breaker = new CircuitBreaker();
  private readonly record = new HealthRecord();
  /** Changes may take ten times as long as queries, which must not wait for them. */
  private readonly lanes: { query: Bulkhead; change: Bulkhead };

  constructor(
    private readonly subgraph: string,
    limits: BulkheadLimits,
    private readonly observer?: SourceObserver,
  ) {
    this.lanes = { query: new Bulkhead(limits), change: new Bulkhead(limits) };
  }

  get health(): SourceHealth {
    return this.record.health;
  }

  /** Carries out one fetch. Throws its SubgraphFault, or the guard's own without having asked anybody. */
  async run<Answer>(lane: 'query' | 'change', fetch: () => Promise<Result<Answer>>): Promise<Answer> {
    const startedAt = performance.now();
    try {
      const { answer, bytes } = await this.pass(this.lanes[lane], fetch);
      const ms = performance.now() - startedAt;
      this.breaker.answered();
      this.record.answered(ms);
      this.observer?.onFetch({ subgraph: this.subgraph, outcome: 'ANSWERED', ms, bytes });
      return answer;
    } catch (error) {
      if (error instanceof SubgraphFault) this.failed(error, performance.now() - startedAt);
      throw error;
    }
  }

  private async pass<Answer>(lane: Bulkhead, fetch: () => Promise<Result<Answer>>): Promise<Result<Answer>> {
    this.breaker.check();
    await lane.enter();
    try {
      this.breaker.admit();
      return await fetch();
    } finally {
      lane.leave();
    }
  }

  private failed({ kind }: SubgraphFault, ms: number): void {
    this.observer?.onFetch({ subgraph: this.subgraph, outcome: kind, ms, bytes: 0 });
    if (kind === 'NOT_ASKED' || kind === 'BUSY') return;
    this.breaker.failed();
    this.record.failed(kind, this.breaker.isOpen);
  }
}
