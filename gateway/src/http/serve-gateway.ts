import { randomUUID } from 'node:crypto';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { type Listener, listen } from '@ozg/shared/server/listen';
import { maskErrorsPlugin } from '@ozg/shared/server/mask-errors-plugin';
import express from 'express';
import type { Logger } from 'pino';
import { type Example, explorer } from '../explorer/explorer';
import type { GatewayContext } from '../graph/gateway-context';
import type { Graph } from '../graph/open-graph';
import { callerReader } from '../identity/caller-reader';
import type { IdentitySettings } from '../identity/identity-settings';
import { refuseQueriesPlugin } from '../identity/refuse-queries-plugin';
import type { CallerSigner } from '../identity/sign-caller';
import { signingKeys } from '../identity/signing-keys';
import { monthlyReportRoutes } from '../monthly-report/http/routes';
import { answerHttpErrors, nothingHere, withRemedy } from './http-errors';
import { health } from './health';
import { schemaText } from './schema-text';

// A text that is too long must reach the subgraph that says so.
const MAX_BODY = '256kb';

export interface GatewayOptions {
  port: number;
  host?: string;
  /** Example queries of the explorer. */
  examples?: Example[];
  /** Where people sign in; without it everybody is a reader. */
  identity?: IdentitySettings | null;
  /** Whose public key to serve. */
  signer?: CallerSigner;
}

/** Serves the graph: /graphql, /explorer, /schema.graphql, /monthly-report, /livez and /readyz. */
export async function serveGateway(graph: Graph, log: Logger, options: GatewayOptions): Promise<Listener> {
  const server = new ApolloServer<GatewayContext>({
    gateway: graph.gateway,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    formatError: withRemedy,
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      maskErrorsPlugin(log),
      refuseQueriesPlugin(),
    ],
  });
  await server.start();

  const callerOf = callerReader(options.identity ?? null, log);
  const app = express();
  app.disable('x-powered-by');
  app.get('/', (_request, response) => response.redirect(302, '/explorer'));
  app.use(health(graph));
  app.use(schemaText(graph));
  if (options.signer) app.use(signingKeys(options.signer));
  app.use('/explorer', explorer(options.examples ?? []));
  app.use(monthlyReportRoutes(graph, log, callerOf));
  app.use(
    '/graphql',
    express.json({ limit: MAX_BODY }),
    expressMiddleware(server, {
      context: async ({ req }) => ({ requestId: randomUUID(), caller: await callerOf(req) }),
    }),
  );
  app.use(nothingHere);
  app.use(answerHttpErrors(log));

  const listener = await listen(app, options.port, 'PORT', options.host);
  return {
    url: listener.url,
    close: async () => {
      await listener.close();
      await server.stop();
    },
  };
}
