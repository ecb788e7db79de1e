import { type Dispatcher, Pool } from 'undici';
import { ACCEPTED, checkHead, maxAgeOf } from '../answer/answer-head';
import { readBody } from '../answer/read-body';
import { type FaultKind, SubgraphFault } from '../fault';

export interface ConnectionOptions {
  /** Sockets at most. */
  sockets: number;
  maxAnswerBytes: number;
  timeoutMs: number;
}

export interface RawAnswer {
  bytes: Buffer;
  /** How long it may be kept for others, in seconds. */
  maxAge: number;
}

/** Kept HTTP connections to one subgraph. Redirects are not followed: what is sent is for this address alone. */
export class Connection {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    address: URL,
    private readonly options: ConnectionOptions,
  ) {
    this.path = `${address.pathname}${address.search}`;
    this.pool = new Pool(address.origin, {
      connections: options.sockets,
      pipelining: 1,
      connect: { timeout: options.timeoutMs },
      // Each request has one deadline over all of it.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Sends a body and reads the answer. Throws a SubgraphFault; the signal's reason is one, too. */
  async post(body: string, headers: Record<string, string>, signal: AbortSignal): Promise<RawAnswer> {
    const answer = await this.pool
      .request({
        method: 'POST',
        path: this.path,
        headers: { 'content-type': 'application/json', accept: ACCEPTED, 'accept-encoding': 'gzip', ...headers },
        body,
        signal,
      })
      .catch(throwAs('CONNECTION'));
    return this.read(answer).catch(throwAs('CUT_OFF'));
  }

  /** Whether /readyz of the subgraph's host says that it is ready; null where that page is something else, or nothing. */
  async isReady(signal: AbortSignal): Promise<boolean | null> {
    const { statusCode, body } = await this.pool.request({ method: 'GET', path: '/readyz', signal });
    await body.dump();
    return statusCode === 200 ? true : statusCode === 503 ? false : null;
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }

  private async read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<RawAnswer> {
    const { maxAnswerBytes } = this.options;
    try {
      checkHead(statusCode, headers);
      const encoding = headers['content-encoding']?.toString();
      return { bytes: await readBody({ stream: body, encoding }, maxAnswerBytes), maxAge: maxAgeOf(headers) };
    } finally {
      // Whoever is not heard out would go on sending; that it is cut off is no news.
      body.on('error', () => undefined).destroy();
    }
  }
}

function throwAs(kind: FaultKind): (error: unknown) => never {
  return (error) => {
    throw error instanceof SubgraphFault ? error : new SubgraphFault(kind, undefined, error);
  };
}
