import type { RequestListener } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
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
import { costPlugin } from '../limits/cost/cost-plugin';
import { limitRules } from '../limits/document/limit-rules';
import { tokenLimitPlugin } from '../limits/document/token-limit-plugin';
import { monthlyReportRoutes } from '../monthly-report/http/routes';
import { danglingReferencesPlugin } from './dangling-references-plugin';
import { type GatewaySettings, gatewaySettings } from './gateway-settings';
import { boundedErrorsPlugin } from './graphql/bounded-errors-plugin';
import { graphqlEndpoint, isGraphqlPath } from './graphql/graphql-endpoint';
import { legacyStatusPlugin } from './graphql/legacy-status-plugin';
import { answerHttpErrors, nothingHere, withRemedy } from './http-errors';
import { health } from './health';
import { schemaText } from './schema-text';
import { timeouts } from './timeouts';

// The answer to a document that is wrong everywhere need not say so everywhere.
const MAX_VALIDATION_ERRORS = 10;

export interface GatewayOptions {
  port: number;
  host?: string;
  /** Example queries of the explorer. */
  examples?: Example[];
  /** Where people sign in; without it everybody is a reader. */
  identity?: IdentitySettings | null;
  /** Whose public key to serve. */
  signer?: CallerSigner;
  /** The defaults where it is left out. */
  settings?: GatewaySettings;
}

/** Serves the graph: /graphql, /explorer, /schema.graphql, /monthly-report, /livez and /readyz. */
export async function serveGateway(graph: Graph, log: Logger, options: GatewayOptions): Promise<Listener> {
  const { limits } = options.settings ?? gatewaySettings({});
  const server = new ApolloServer<GatewayContext>({
    gateway: graph.gateway,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules(limits),
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
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
      boundedErrorsPlugin(),
      legacyStatusPlugin(),
      danglingReferencesPlugin(log),
      tokenLimitPlugin(limits.tokens),
      refuseQueriesPlugin(),
      costPlugin(limits.cost),
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
  app.use(nothingHere);
  app.use(answerHttpErrors(log));

  const graphql = graphqlEndpoint({ server, callerOf, limits, log });
  const route: RequestListener = (request, response) =>
    isGraphqlPath(request) ? graphql(request, response) : app(request, response);
  const listener = await listen(route, options.port, 'PORT', options.host, timeouts(limits));
  return {
    url: listener.url,
    close: async () => {
      await listener.close();
      await server.stop();
    },
  };
}
