import type { ServerResponse } from 'node:http';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { refusal } from '../../http/refusal';
import type { Limits } from '../limit-settings';

const WINDOW_SECONDS = 10;

/**
 * How many requests each client may send, in ten seconds and at once. A client is remembered for its window only, so
 * that the memory is bounded by what arrives within one.
 */
export class ClientLimits {
  private readonly rate?: RateLimiterMemory;
  private readonly policy: string;
  private readonly underWay = new Map<string, number>();

  constructor(private readonly limits: Pick<Limits, 'requests' | 'concurrent'>) {
    const { requests } = limits;
    this.policy = `"requests";q=${requests};w=${WINDOW_SECONDS}`;
    if (Number.isFinite(requests)) this.rate = new RateLimiterMemory({ points: requests, duration: WINDOW_SECONDS });
  }

  /** Counts a request until its response is closed. Throws TOO_MANY_AT_ONCE or TOO_MANY_REQUESTS. */
  async admit(client: string, response: ServerResponse, weight = 1): Promise<void> {
    const underWay = this.underWay.get(client) ?? 0;
    if (underWay >= this.limits.concurrent) {
      throw refusal(
        'TOO_MANY_AT_ONCE',
        `${underWay} requests are under way; ${this.limits.concurrent} are allowed at once (CONCURRENCY_LIMIT).`,
        { headers: { 'retry-after': '1' } },
      );
    }
    this.underWay.set(client, underWay + 1);
    response.once('close', () => this.leave(client));
    const left = await this.spend(client, weight);
    if (!left) return;
    response.setHeader('ratelimit-policy', this.policy);
    response.setHeader('ratelimit', `"requests";r=${left.remainingPoints};t=${secondsOf(left)}`);
  }

  /** Counts as many requests more. Throws TOO_MANY_REQUESTS. */
  async spend(client: string, weight: number): Promise<RateLimiterRes | undefined> {
    try {
      return await this.rate?.consume(client, weight);
    } catch (exceeded) {
      if (exceeded instanceof Error) throw exceeded;
      const seconds = secondsOf(exceeded as RateLimiterRes);
      throw refusal(
        'TOO_MANY_REQUESTS',
        `More than ${this.limits.requests} requests within ${WINDOW_SECONDS} seconds (RATE_LIMIT); wait ${seconds}.`,
        {
          headers: {
            'retry-after': String(seconds),
            'ratelimit-policy': this.policy,
            ratelimit: `"requests";r=0;t=${seconds}`,
          },
        },
      );
    }
  }

  private leave(client: string): void {
    const others = (this.underWay.get(client) ?? 1) - 1;
    if (others > 0) this.underWay.set(client, others);
    else this.underWay.delete(client);
  }
}

const secondsOf = ({ msBeforeNext }: RateLimiterRes): number => Math.ceil(msBeforeNext / 1000);
