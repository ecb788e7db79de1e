import { Convoys } from '@ozg/shared/operation/convoys';
import type { GatewayContext } from '../../graph/gateway-context';
import { SubgraphFault } from '../fault';
import type { RawAnswer } from './connection';

/** One fetch of an operation, for one request. */
export interface AskedFetch {
  /** The JSON of its variables. */
  variables: string;
  context: GatewayContext;
  /** Ends the wait for it, with a SubgraphFault as the reason. */
  signal: AbortSignal;
}

/** The ways to a subgraph; both throw a SubgraphFault. */
export interface Ways {
  /** One fetch by itself. */
  single(fetch: AskedFetch): Promise<RawAnswer>;
  /** Several in one request: the answers as they come, each a line that begins with the place of its fetch. */
  lines(fetches: readonly [AskedFetch, ...AskedFetch[]], signal: AbortSignal): AsyncIterable<Buffer>;
}

interface Waiting extends AskedFetch {
  asker: string;
  resolve(answer: RawAnswer): void;
  reject(error: unknown): void;
}

/** So many as a subgraph takes in one request. */
export const MOST_JOINED = 32;

/**
 * Has fetches of one operation that requests need at the same time share a request to a subgraph that offers it. Each has
 * its own deadline and is answered as soon as its line is there; what a broken request leaves over is fetched by itself.
 */
export class JoinedFetches {
  private readonly convoys = new Convoys<Waiting>((all) => all.length >= MOST_JOINED);
  /** Said by the subgraph with each answer to a single fetch. */
  isOffered = false;

  /** `way` tells all of them that may go together. */
  fetch(way: string, asked: AskedFetch, ways: Ways): Promise<RawAnswer> {
    if (!this.isOffered) return ways.single(asked);
    return new Promise((resolve, reject) => {
      const waiting = { ...asked, asker: asked.context.requestId, resolve, reject };
      this.convoys.go(way, waiting, (all) => this.carry(all, ways));
    });
  }

  private async carry(all: readonly Waiting[], ways: Ways): Promise<void> {
    const [first, ...others] = all;
    const left = first && others.length ? await this.together([first, ...others], ways) : all;
    await Promise.all(left.map((each) => ways.single(each).then(each.resolve, each.reject)));
  }

  /** Answers whose turn was lost with the request. */
  private async together(all: readonly [Waiting, ...Waiting[]], ways: Ways): Promise<Waiting[]> {
    const left = new Set(all);
    const nobodyWaits = new AbortController();
    for (const each of all) {
      const giveUp = () => {
        left.delete(each);
        each.reject(each.signal.reason);
        if (!left.size) nobodyWaits.abort();
      };
      if (each.signal.aborted) giveUp();
      else each.signal.addEventListener('abort', giveUp, { once: true });
    }
    try {
      for await (const line of ways.lines(all, nobodyWaits.signal)) {
        const each = all[placeOf(line)];
        if (!each || !left.delete(each)) throw new SubgraphFault('MALFORMED');
        each.resolve({ bytes: line, maxAge: 0 });
      }
    } catch {
      // That it ended because nobody waits any more says nothing against it.
      if (left.size) this.isOffered = false;
    }
    return [...left];
  }
}

/** `{"variableIndex":3,...`: -1 for a line that begins otherwise. */
function placeOf(line: Buffer): number {
  const [, place] = /^\{"variableIndex":(\d{1,4}),/.exec(line.toString('latin1', 0, 32)) ?? [];
  return place === undefined ? -1 : Number(place);
}
