import { Pool } from 'undici';

export interface Reply {
  status: number;
  text: string;
}

/** How long a client waits for an answer; who has none by then has been left alone. */
export const PATIENCE_MS = 10_000;

/** What is noted as the code of a failure that had none: no answer at all, or no connection. */
export const UNANSWERED = `nothing within ${PATIENCE_MS / 1000} s`;
export const UNCONNECTED = 'connection';

const headers = { 'content-type': 'application/json' };

/** Asks the gateway over connections that are kept. */
export class Client {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(url: string) {
    const { origin, pathname } = new URL(url);
    this.pool = new Pool(origin, { pipelining: 1 });
    this.path = pathname;
  }

  /** Sends the body of a request. Throws where the connection breaks or the patience ends. */
  async post(body: string): Promise<Reply> {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const answer = await this.pool.request({ method: 'POST', path: this.path, headers, body, signal });
    return { status: answer.statusCode, text: await answer.body.text() };
  }

  close(): Promise<void> {
    return this.pool.destroy();
  }
}
