import type { FetchOutcome } from './fetch-report';

export interface SourceHealth {
  /** DEGRADED: the last request failed. DOWN: so many did that it is left alone. */
  state: 'UP' | 'DEGRADED' | 'DOWN';
  /** Since when the state is what it is. */
  since: Date;
  lastError: FetchOutcome | null;
  lastAnsweredAt: Date | null;
  /** Of usable answers, the newer the heavier; null before the first. */
  latencyMs: number | null;
}

const WEIGHT_OF_NEWEST = 0.2;

/** Remembers how a source is doing. */
export class HealthRecord {
  private current: SourceHealth = {
    state: 'UP',
    since: new Date(),
    lastError: null,
    lastAnsweredAt: null,
    latencyMs: null,
  };

  get health(): SourceHealth {
    return this.current;
  }

  answered(ms: number): void {
    const before = this.current.latencyMs ?? ms;
    this.change('UP', { lastAnsweredAt: new Date(), latencyMs: before + WEIGHT_OF_NEWEST * (ms - before) });
  }

  failed(lastError: FetchOutcome, isDown: boolean): void {
    this.change(isDown ? 'DOWN' : 'DEGRADED', { lastError });
  }

  private change(state: SourceHealth['state'], news: Partial<SourceHealth>): void {
    const since = state === this.current.state ? this.current.since : new Date();
    this.current = { ...this.current, ...news, state, since };
  }
}
