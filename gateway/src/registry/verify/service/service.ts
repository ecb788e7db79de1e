import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { Pool } from 'undici';
import { ACCEPTED, checkHead } from '../../../sources/answer/answer-head';
import { parseAnswer, type RawAnswer } from '../../../sources/answer/parse-answer';
import { readBody } from '../../../sources/answer/read-body';
import { type FaultKind, SubgraphFault } from '../../../sources/fault';

/** An answer as it came, unpacked. */
export interface Exchange {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: Buffer;
  ms: number;
}

export interface Answer extends RawAnswer {
  exchange: Exchange;
}

/** The value of the identity header for a body. */
export type Signer = (body: string) => string;

export interface ServiceOptions {
  address: URL;
  /** Until the whole of an answer must be there. */
  timeoutMs: number;
  /** Signs each request; null where none is signed. */
  sign: Signer | null;
  /** Ends everything, with a SubgraphFault as its reason. */
  over: AbortSignal;
}

interface Extra {
  headers?: Record<string, string>;
  isSigned?: boolean;
}

/** Of a gateway, unless its operator set another one. */
const MAX_ANSWER_BYTES = 10 * 2 ** 20;
const UNDER_WAY_MS = 30;

/** The service of a guest, asked at its address and nowhere else: no redirect is followed, no answer is without bounds. */
export class Service {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(private readonly options: ServiceOptions) {
    const { address, timeoutMs } = options;
    this.path = `${address.pathname}${address.search}`;
    this.pool = new Pool(address.origin, {
      connections: 4,
      pipelining: 1,
      connect: { timeout: timeoutMs },
      // Each request has one deadline over all of it.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Asks as a gateway does, and reads the answer as it does. Throws a SubgraphFault where that is no usable one. */
  async ask(query: string, variables: Record<string, unknown> = {}, extra: Extra = {}): Promise<Answer> {
    const exchange = await this.send(JSON.stringify({ query, variables }), extra);
    checkHead(exchange.status, exchange.headers);
    return { ...parseAnswer(exchange.bytes), exchange };
  }

  /** Sends a body and takes whatever comes. Throws a SubgraphFault where that does not come, or is too large. */
  async send(body: string, { headers = {}, isSigned = true }: Extra = {}): Promise<Exchange> {
    const began = performance.now();
    return this.within(async (signal) => {
      const answer = await this.pool
        .request({ ...this.request(body, headers, isSigned), body, signal })
        .catch(throwAs('CONNECTION'));
      const encoding = answer.headers['content-encoding']?.toString();
      try {
        const bytes = await readBody({ stream: answer.body, encoding }, MAX_ANSWER_BYTES).catch(throwAs('CUT_OFF'));
        return { status: answer.statusCode, headers: answer.headers, bytes, ms: performance.now() - began };
      } finally {
        // Whoever is not heard out would go on sending; that it is cut off is no news.
        answer.body.on('error', () => undefined).destroy();
      }
    });
  }

  /** Leaves in the midst of a request: of sending it, or of waiting for the answer. */
  async breakOff(query: string, variables: Record<string, unknown>, when: 'SENDING' | 'WAITING'): Promise<void> {
    const body = JSON.stringify({ query, variables });
    const leaving = new AbortController();
    const request = this.request(body, {}, true);
    const sending = { 'content-length': String(Buffer.byteLength(body)) };
    const ended = this.pool
      .request({
        ...request,
        ...(when === 'WAITING'
          ? { body }
          : { body: Readable.from(half(body, leaving.signal)), headers: { ...request.headers, ...sending } }),
        signal: leaving.signal,
      })
      // What becomes of it is nobody's concern any more.
      .then((answer) => answer.body.dump())
      .catch(() => undefined);
    await pause(when === 'SENDING' ? UNDER_WAY_MS : 1);
    leaving.abort();
    await ended;
    // The service is to notice before it is asked again.
    await pause(UNDER_WAY_MS);
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private request(body: string, headers: Record<string, string>, isSigned: boolean) {
    const { sign } = this.options;
    return {
      method: 'POST' as const,
      path: this.path,
      headers: {
        'content-type': 'application/json',
        accept: ACCEPTED,
        'accept-encoding': 'gzip',
        ...(sign && isSigned && { [IDENTITY_HEADER]: sign(body) }),
        ...headers,
      },
    };
  }

  private async within<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    const { timeoutMs, over } = this.options;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(new SubgraphFault('TIMEOUT')), timeoutMs);
    try {
      return await work(AbortSignal.any([late.signal, over]));
    } finally {
      clearTimeout(timer);
    }
  }
}

async function* half(body: string, signal: AbortSignal): AsyncIterable<Buffer> {
  yield Buffer.from(body).subarray(0, 20);
  await pause(10_000, undefined, { signal });
}

function throwAs(kind: FaultKind): (error: unknown) => never {
  return (error) => {
    throw error instanceof SubgraphFault ? error : new SubgraphFault(kind, undefined, error);
  };
}
