import { randomUUID } from 'node:crypto';
import { graphError } from '@ozg/shared/errors/graph-error';
import { IDENTITY_HEADER } from '@ozg/shared/identity/signed-caller';
import { REQUEST_ID_HEADER } from '@ozg/shared/server/serve-subgraph';
import { Agent, fetch, type RequestInit } from 'undici';
import type { CallerSigner } from '../identity/sign-caller';
import type { GatewayContext } from '../graph/gateway-context';
import type { SubgraphAnswer, SubgraphFetch, SubgraphOperation, SubgraphSource } from './subgraph-source';

const ANSWER_WITHIN_MS = 4500;
// A ministry's whole report is one mutation; who gives it up too early does not know whether it was carried out.
const CHANGE_WITHIN_MS = 30_000;
const READY_WITHIN_MS = 2000;

const connections = new Agent({ keepAliveTimeout: 30_000, connections: 64 });

/**
 * A subgraph over HTTP on kept connections; one that does not answer in time is SUBGRAPH_UNAVAILABLE. With a signer each
 * request says who asks, and nothing of what the client itself sent.
 */
export class RemoteSource implements SubgraphSource {
  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly signer?: CallerSigner,
  ) {}

  prepare({ text: query, name: operationName, isMutation }: SubgraphOperation): SubgraphFetch {
    const patience = isMutation ? CHANGE_WITHIN_MS : ANSWER_WITHIN_MS;
    return async (variables, context) => {
      const body = JSON.stringify({ query, operationName, variables });
      try {
        const response = await fetch(this.url, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            [REQUEST_ID_HEADER]: context.requestId,
            ...(await this.identity(body, context)),
          },
          body,
          // An identity is for this subgraph and for nobody it may point to.
          redirect: 'error',
          dispatcher: connections,
          signal: AbortSignal.timeout(patience),
        });
        if (!response.ok) throw new Error(`status ${response.status}`);
        return (await response.json()) as SubgraphAnswer;
      } catch (error) {
        throw graphError('SUBGRAPH_UNAVAILABLE', `The subgraph "${this.name}" gave no usable answer.`, error as Error);
      }
    };
  }

  private async identity(body: string, context: GatewayContext): Promise<Record<string, string>> {
    return this.signer ? { [IDENTITY_HEADER]: await this.signer.sign(this.name, body, context) } : {};
  }

  /** Asks the subgraph's own /readyz, which knows its database; one without it is asked for its type. */
  async isReady(): Promise<boolean> {
    try {
      const own = await this.call(new URL('/readyz', this.url), { method: 'GET' });
      await own.body?.cancel();
      if (own.status !== 404) return own.ok;
      const answer = await this.call(this.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', [REQUEST_ID_HEADER]: randomUUID() },
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
