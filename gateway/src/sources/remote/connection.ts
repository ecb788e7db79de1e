import { BATCHING_HEADER, JSON_LINES } from '@ozg/shared/server/http/variable-batch';
import { type Dispatcher, Pool } from 'undici';
import { ACCEPTED, checkHead, maxAgeOf } from '../answer/answer-head';
import { readBody } from '../answer/read-body';
import { readLines } from '../answer/read-lines';
import { type FaultKind, SubgraphFault } from '../fault';
import { MOST_JOINED } from './joined-fetches';

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
  /** Whether the subgraph takes several sets of variables in one request. */
  takesSeveral?: boolean;
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
    const accepted = { accept: ACCEPTED, 'accept-encoding': 'gzip' };
    const answer = await this.request(body, { ...accepted, ...headers }, signal).catch(throwAs('CONNECTION'));
    return this.read(answer).catch(throwAs('CUT_OFF'));
  }

  /** Sends a body and reads an answer in JSON Lines, each line as it comes. Throws what went wrong with it. */
  async *lines(body: string, headers: Record<string, string>, signal: AbortSignal): AsyncGenerator<Buffer> {
    const answer = await this.request(body, { accept: `${JSON_LINES}, ${ACCEPTED}`, ...headers }, signal);
    try {
      const isLines = answer.headers['content-type']?.toString().startsWith(JSON_LINES);
      if (answer.statusCode !== 200 || !isLines) throw new SubgraphFault('CONTENT_TYPE');
      yield* readLines(answer.body, this.options.maxAnswerBytes);
    } finally {
      answer.body.on('error', () => undefined).destroy();
    }
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

  private request(
    body: string,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    const all = { 'content-type': 'application/json', ...headers };
    return this.pool.request({ method: 'POST', path: this.path, headers: all, body, signal });
  }

  private async read({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<RawAnswer> {
    const { maxAnswerBytes } = this.options;
    try {
      checkHead(statusCode, headers);
      const encoding = headers['content-encoding']?.toString();
      const bytes = await readBody({ stream: body, encoding }, maxAnswerBytes);
      return { bytes, maxAge: maxAgeOf(headers), takesSeveral: Number(headers[BATCHING_HEADER]) >= MOST_JOINED };
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
