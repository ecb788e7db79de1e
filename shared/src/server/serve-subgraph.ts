import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { Logger } from 'pino';
import type { RequestContext } from '../reading/request-context';
import type { CallerVerifier } from '../identity/verify-caller';
import type { Tracing } from '../operation/tracing';
import { compiledGateway } from './compiled-gateway';
import { type Listener, listen } from './listen';
import { maskErrorsPlugin } from './mask-errors-plugin';
import { noteRequestsPlugin } from './note-requests-plugin';
import { signedCallerOf, signedOnly } from './signed-only';
import type { Subgraph } from './subgraph';

export const REQUEST_ID_HEADER = 'x-request-id';

const MAX_BODY = '10mb';

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
  const server = new ApolloServer<RequestContext>({
    gateway: compiledGateway<RequestContext>(subgraph.schema),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      maskErrorsPlugin(log),
      noteRequestsPlugin(subgraph.name, log, tracing),
    ],
  });
  await server.start();
  let isLeaving = false;
  const app = express();
  app.disable('x-powered-by');
  app.get('/livez', (_request, response) => void response.send('ok'));
  app.get('/readyz', async (_request, response) => {
    const ready = !isLeaving && (await subgraph.isReady());
    response.status(ready ? 200 : 503).json({ ready });
  });
  app.use(
    '/graphql',
    verifier ? signedOnly(verifier, log, MAX_BODY) : express.json({ limit: MAX_BODY }),
    expressMiddleware(server, {
      context: async ({ req, res }) => {
        if (!verifier) return subgraph.contextFor(req.get(REQUEST_ID_HEADER) ?? randomUUID());
        const { rid, caller } = signedCallerOf(res);
        return subgraph.contextFor(rid, caller);
      },
    }),
  );
  const listener = await listen(app, port, 'PORT', host);
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
