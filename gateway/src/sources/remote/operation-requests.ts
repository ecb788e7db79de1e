import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { REQUEST_ID_HEADER } from '@ozg/shared/server/http/admit';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CallerSigner } from '../../identity/sign-caller';
import type { SubgraphOperation } from '../subgraph-source';
import type { Connection, RawAnswer } from './connection';
import type { AskedFetch, JoinedFetches, Ways } from './joined-fetches';

export interface RequestGround {
  /** The subgraph. */
  name: string;
  connection: Connection;
  joined: JoinedFetches;
  /** Without it nobody is told who asks. */
  signer?: CallerSigner;
}

/** Writes and sends the requests for one operation. */
export class OperationRequests implements Ways {
  /** The body up to its variables; also tells the operation from all others. */
  private readonly start: string;

  constructor(
    { text, name }: Pick<SubgraphOperation, 'text' | 'name'>,
    private readonly ground: RequestGround,
  ) {
    const named = name ? `,"operationName":${JSON.stringify(name)}` : '';
    this.start = `{"query":${JSON.stringify(text)}${named},"variables":`;
  }

  /** With others that ask the same at the same time, where the subgraph takes several. */
  joined(fetch: AskedFetch): Promise<RawAnswer> {
    return this.ground.joined.fetch(this.start, fetch, this);
  }

  async single({ variables, context, signal }: AskedFetch): Promise<RawAnswer> {
    const { connection, joined } = this.ground;
    const body = `${this.start}${variables}}`;
    const answer = await connection.post(body, this.headers(body, context), signal);
    joined.isOffered = answer.takesSeveral === true;
    return answer;
  }

  lines(fetches: readonly [AskedFetch, ...AskedFetch[]], signal: AbortSignal): AsyncIterable<Buffer> {
    const requests = fetches.map(({ context: { requestId: id, traceparent } }) => ({ id, traceparent }));
    const variables = fetches.map((each) => each.variables).join();
    const body = `${this.start}[${variables}],"extensions":${JSON.stringify({ requests })}}`;
    return this.ground.connection.lines(body, this.headers(body, fetches[0].context), signal);
  }

  private headers(body: string, context: GatewayContext): Record<string, string> {
    const { name, signer } = this.ground;
    const headers: Record<string, string> = { [REQUEST_ID_HEADER]: context.requestId };
    if (context.traceparent) headers['traceparent'] = context.traceparent;
    // A signature admits one request, so a second try has its own.
    if (signer) headers[IDENTITY_HEADER] = signer.sign(name, body, context);
    return headers;
  }
}
