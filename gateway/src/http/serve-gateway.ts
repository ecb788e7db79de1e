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
import { danglingReferencesPlugin } from './dangling-references-plugin';
import { answerHttpErrors, nothingHere, withRemedy } from './http-errors';
import { health } from './health';
import { schemaText } from './schema-text';

const MAX_BODY = '100kb';

export interface GatewayOptions {
  port: number;
  host?: string;
  /** Example queries of the explorer. */
  examples?: Example[];
}

/** Serves the graph: /graphql, /explorer, /schema.graphql, /livez and /readyz. */
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
      danglingReferencesPlugin(log),
    ],
  });
  await server.start();

  const app = express();
  app.disable('x-powered-by');
  app.get('/', (_request, response) => response.redirect(302, '/explorer'));
  app.use(health(graph));
  app.use(schemaText(graph));
  app.use('/explorer', explorer(options.examples ?? []));
  app.use(
    '/graphql',
    express.json({ limit: MAX_BODY }),
    expressMiddleware(server, { context: async () => ({ requestId: randomUUID() }) }),
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
