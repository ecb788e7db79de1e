import { type GraphQLDataSourceProcessOptions, RemoteGraphQLDataSource } from '@apollo/gateway';
import { graphError } from '@ozg/shared/errors/graph-error';
import { REQUEST_ID_HEADER } from '@ozg/shared/server/serve-subgraph';
import { Agent, fetch, type RequestInit } from 'undici';
import type { SubgraphSource } from './subgraph-source';

const ANSWER_WITHIN_MS = 4500;
const READY_WITHIN_MS = 2000;

const connections = new Agent({ keepAliveTimeout: 30_000, connections: 64 });

/** A subgraph over HTTP on kept connections; one that does not answer in time is SUBGRAPH_UNAVAILABLE. */
export class RemoteSource extends RemoteGraphQLDataSource implements SubgraphSource {
  constructor(
    private readonly name: string,
    url: string,
  ) {
    super({ url });
    this.fetcher = ((address: string, init: RequestInit) =>
      fetch(address, { ...init, dispatcher: connections, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })) as never;
  }

  override willSendRequest({ request, context }: GraphQLDataSourceProcessOptions): void {
    const requestId = context['requestId'] as string | undefined;
    if (requestId) request.http?.headers.set(REQUEST_ID_HEADER, requestId);
  }

  override didEncounterError(error: Error): never {
    throw graphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${this.name}" gave no usable answer.`, error);
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
