import type { GatewayContext } from '../../graph/gateway-context';
import { SubgraphFault } from '../fault';
import type { SubgraphAnswer } from '../subgraph-source';
import { Bulkhead, type BulkheadLimits } from './bulkhead';
import { CircuitBreaker } from './circuit-breaker';
import { FetchBook, type SourceObserver } from './fetch-book';
import type { SourceHealth } from './health';

export interface Result {
  answer: SubgraphAnswer;
  bytes: number;
}

/** Stands between the requests for a subgraph and the subgraph: lets them through, or not, and counts what comes of it. */
export class Guard {
  private readonly breaker = new CircuitBreaker();
  private readonly book: FetchBook;
  /** Changes may take ten times as long as queries, which must not wait for them. */
  private readonly lanes: { query: Bulkhead; change: Bulkhead };

  constructor(subgraph: string, limits: BulkheadLimits, observer?: SourceObserver) {
    this.book = new FetchBook(subgraph, observer);
    this.lanes = { query: new Bulkhead(limits), change: new Bulkhead(limits) };
  }

  get health(): SourceHealth {
    return this.book.health;
  }

  /** Carries out one fetch. Throws its SubgraphFault, or the guard's own without having asked anybody. */
  async run(lane: 'query' | 'change', context: GatewayContext, fetch: () => Promise<Result>): Promise<SubgraphAnswer> {
    const startedAt = performance.now();
    try {
      const { answer, bytes } = await this.pass(this.lanes[lane], fetch);
      this.breaker.answered();
      this.book.answered(answer, performance.now() - startedAt, bytes, context);
      return answer;
    } catch (error) {
      if (error instanceof SubgraphFault) this.failed(error, performance.now() - startedAt, context);
      throw error;
    }
  }

  private async pass(lane: Bulkhead, fetch: () => Promise<Result>): Promise<Result> {
    this.breaker.check();
    await lane.enter();
    try {
      this.breaker.admit();
      return await fetch();
    } finally {
      lane.leave();
    }
  }

  private failed({ kind }: SubgraphFault, ms: number, context: GatewayContext): void {
    if (kind === 'NOT_ASKED' || kind === 'BUSY') return this.book.notAsked(kind, ms, context);
    this.breaker.failed();
    this.book.failed(kind, ms, this.breaker.isOpen, context);
  }
}
