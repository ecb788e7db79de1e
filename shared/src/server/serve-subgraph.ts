import type { RequestListener, ServerResponse } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from 'pino';
import type { CallerVerifier } from '../identity/verify-caller';
import type { Tracing } from '../operation/tracing';
import type { RequestContext } from '../reading/request-context';
import { compiledGateway, compiledOperations } from './compiled-operations';
import { everybody, signedOnly } from './http/admit';
import { KnownQueries } from './http/known-queries';
import { noteRequests, noteRequestsPlugin } from './http/note-requests';
import { subgraphEndpoint } from './http/subgraph-endpoint';
import { type Listener, listen } from './listen';
import { maskErrorsPlugin } from './mask-errors-plugin';
import type { Subgraph } from './subgraph';

export interface ServeOptions {
  port: number;
  host?: string;
  /** Tells the gateway's requests from others; without it everybody is served, as a reader. */
  verifier?: CallerVerifier;
  tracing?: Tracing;
}

/** Serves a subgraph over HTTP: /graphql, /livez and /readyz, which says no as soon as it leaves. */
export async function serveSubgraph(
  subgraph: Subgraph,
  log: Logger,
  { port, host, verifier, tracing }: ServeOptions,
): Promise<Listener> {
  const operationOf = compiledOperations(subgraph.schema);
  const known = new KnownQueries<RequestContext>();
  const note = noteRequests(subgraph.name, log, tracing);
  const server = new ApolloServer<RequestContext>({
    gateway: compiledGateway<RequestContext>(subgraph.schema, operationOf),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      // It would give every field of the schema a resolver, which compiled operations then call for each value.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      maskErrorsPlugin(log),
      noteRequestsPlugin(note),
      known.plugin(),
    ],
  });
  await server.start();
  const admit = verifier ? signedOnly(verifier) : everybody;
  let isLeaving = false;
  const ready: RequestListener = async (_request, response) => {
    const isReady = !isLeaving && (await subgraph.isReady());
    answer(response, isReady ? 200 : 503, { ready: isReady });
  };
  const pages = new Map<string, RequestListener>([
    ['/graphql', subgraphEndpoint({ subgraph, server, admit, known, operationOf, note, log })],
    ['/livez', (_request, response) => answer(response, 200, { live: true })],
    ['/readyz', ready],
  ]);
  const nothingHere: RequestListener = (_request, response) => answer(response, 404, { paths: [...pages.keys()] });
  const handle: RequestListener = (request, response) =>
    (pages.get(pathOf(request.url)) ?? nothingHere)(request, response);
  const listener = await listen(handle, port, 'PORT', host);
  return {
    url: listener.url,
    leave: () => {
      isLeaving = true;
      listener.leave();
    },
    close: async (by) => {
      await listener.close(by);
      await server.stop();
    },
  };
}

const pathOf = (url = ''): string => url.replace(/\/?(\?.*)?$/s, '');

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
