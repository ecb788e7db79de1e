import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { graphError } from '@ozg/shared/errors/graph-error';
import { anyReader } from '@ozg/shared/identity/caller';
import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { REQUEST_ID_HEADER } from '@ozg/shared/server/serve-subgraph';
import { Agent, fetch, type RequestInit } from 'undici';
import type { CallerSigner } from '../identity/sign-caller';
import type { GatewayContext } from './gateway-context';
import type { SubgraphSource } from './subgraph-source';

const ANSWER_WITHIN_MS = 4500;
// A ministry's whole report is one mutation; who gives it up too early does not know whether it was carried out.
const CHANGE_WITHIN_MS = 30_000;
const READY_WITHIN_MS = 2000;

const connections = new Agent({ keepAliveTimeout: 30_000, connections: 64 });

/**
 * A subgraph over HTTP on kept connections; one that does not answer in time is SUBGRAPH_UNAVAILABLE. With a signer each
 * request says who asks, and nothing of what the client itself sent.
 */
export class RemoteSource extends RemoteGraphQLDataSource implements SubgraphSource {
  /** The request under way, for the fetcher: only there the body is known byte by byte. */
  private readonly asked = new AsyncLocalStorage<GatewayContext>();

  constructor(
    private readonly name: string,
    url: string,
    private readonly signer?: CallerSigner,
  ) {
    super({ url });
    this.fetcher = (async (address: string, init: RequestInit) =>
      fetch(address, {
        ...init,
        headers: { ...(init.headers as Record<string, string>), ...(await this.identity(String(init.body))) },
        // An identity is for this subgraph and for nobody it may point to.
        redirect: 'error',
        dispatcher: connections,
        signal: AbortSignal.timeout(isChange(String(init.body)) ? CHANGE_WITHIN_MS : ANSWER_WITHIN_MS),
      })) as never;
  }

  override process(options: GraphQLDataSourceProcessOptions): ReturnType<SubgraphSource['process']> {
    const { requestId = randomUUID(), caller = anyReader } = options.context as Partial<GatewayContext>;
    return this.asked.run({ requestId, caller }, () => super.process(options));
  }

  override willSendRequest({ request }: GraphQLDataSourceProcessOptions): void {
    const requestId = this.asked.getStore()?.requestId;
    if (requestId) request.http?.headers.set(REQUEST_ID_HEADER, requestId);
  }

  private async identity(body: string): Promise<Record<string, string>> {
    const asked = this.asked.getStore();
    return this.signer && asked ? { [IDENTITY_HEADER]: await this.signer.sign(this.name, body, asked) } : {};
  }

  override didEncounterError(error: Error & { extensions?: object }): never {
    // Apollo gives a fetch that was refused the code UNAUTHENTICATED; unwrapped, it would be said of the client.
    const cause = Object.assign(new Error(error.message, { cause: error }), { details: error.extensions });
    throw graphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${this.name}" gave no usable answer.`, cause);
  }

  /** Asks the subgraph's own /readyz, which knows its database; one without it is asked for its type. */
  async isReady(): Promise<boolean> {
    try {
      const own = await this.call(new URL('/readyz', this.url), { method: 'GET' });
      await own.body?.cancel();
      if (own.status !== 404) return own.ok;
      const answer = await this.call(this.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{__typename}"}',
      });
      const { data } = (await answer.json()) as { data?: { __typename?: string } };
      return answer.ok && data?.__typename !== undefined;
    } catch {
      return false;
    }
  }

  private call(url: string | URL, init: RequestInit) {
    return fetch(url, { ...init, dispatcher: connections, signal: AbortSignal.timeout(READY_WITHIN_MS) });
  }
}

const isChange = (body: string): boolean => /^\{"query":"mutation\b/.test(body);
