import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { KnownQueries } from '@ozg/shared/server/http/known-queries';
import { type Listener, listen } from '@ozg/shared/server/listen';
import { maskErrorsPlugin } from '@ozg/shared/server/mask-errors-plugin';
import express from 'express';
import type { Logger } from 'pino';
import { ResponseCache } from '../cache/response-cache';
import { persistedQueryStore } from '../documents/persisted-query-store';
import { checkTrustedDocuments, readTrustedDocuments, type TrustedDocuments } from '../documents/trusted-documents';
import { type Example, explorer } from '../explorer/explorer';
import type { GatewayContext } from '../graph/gateway-context';
import type { Graph } from '../graph/graph';
import { warmPlans } from '../graph/warm-plans';
import { callerReader } from '../identity/caller-reader';
import type { IdentitySettings } from '../identity/identity-settings';
import { refuseQueriesPlugin } from '../identity/refuse-queries-plugin';
import type { CallerSigner } from '../identity/sign-caller';
import { signingKeys } from '../identity/signing-keys';
import { changeAttemptsPlugin } from '../limits/rate/change-attempts-plugin';
import { ClientLimits } from '../limits/rate/client-limits';
import { CostLimit } from '../limits/cost/cost-limit';
import { costPlugin } from '../limits/cost/cost-plugin';
import { limitRules } from '../limits/document/limit-rules';
import { tokenLimitPlugin } from '../limits/document/token-limit-plugin';
import { monthlyReportRoutes } from '../monthly-report/http/routes';
import { serveMetrics } from '../operation/metrics/serve-metrics';
import { type Operation, openOperation } from '../operation/operation';
import { recordPlugin } from '../operation/requests/record-plugin';
import { watchRequests } from '../operation/requests/watch-requests';
import { subgraphHealth } from '../operation/subgraph-health';
import { type RegistryGround, registryRoutes } from '../registry/http/registry-routes';
import { UsedOperations } from '../registry/use/used-operations';
import { webRoutes } from '../web/web-routes';
import { guarded } from './edge/guarded';
import { securityText } from './edge/security-text';
import { type GatewaySettings, gatewaySettings } from './gateway-settings';
import { boundedErrorsPlugin } from './graphql/bounded-errors-plugin';
import { graphqlEndpoint } from './graphql/graphql-endpoint';
import { legacyStatusPlugin } from './graphql/legacy-status-plugin';
import { oneOperationPlugin } from './graphql/one-operation-plugin';
import { ReadyOperations } from './graphql/ready-operations';
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
  /** Logs alone where it is left out. */
  operation?: Operation;
  /** Where subgraphs are published; nobody can where it is left out. */
  registry?: RegistryGround | null;
}

/** The graph as it is served. */
export interface ServedGateway extends Listener {
  /** `http://host:port` of the metrics, where there are any. */
  metricsUrl?: string;
}

/** Serves the graph at /graphql, and all that is made of it: pages, reports, feeds, exports, open data (docs/pages.md). */
export async function serveGateway(graph: Graph, log: Logger, options: GatewayOptions): Promise<ServedGateway> {
  const { limits, edge, documents, openData, site } = options.settings ?? gatewaySettings({});
  const operation = options.operation ?? openOperation({}, log);
  const rules = limitRules(limits);
  const trusted: TrustedDocuments = documents.folder ? readTrustedDocuments(documents.folder) : new Map();
  const clients = new ClientLimits(limits);
  const cost = new CostLimit(limits.cost);
  const known = new KnownQueries<GatewayContext>();
  const ready = new ReadyOperations(known, graph, cost, log);
  const server = new ApolloServer<GatewayContext>({
    gateway: graph.gateway,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: rules,
    validationOptions: { maxErrors: MAX_VALIDATION_ERRORS },
    persistedQueries: { cache: persistedQueryStore() },
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
      recordPlugin(),
      boundedErrorsPlugin(),
      legacyStatusPlugin(),
      tokenLimitPlugin(limits.tokens),
      oneOperationPlugin(),
      refuseQueriesPlugin(),
      changeAttemptsPlugin(clients),
      costPlugin(cost),
      known.plugin(),
    ],
  });
  await server.start();
  checkTrustedDocuments(trusted, graph.apiSchema(), rules);

  const callerOf = callerReader(options.identity ?? null, log);
  let isLeaving = false;
  const cache =
    graph.versions && Number.isFinite(limits.cacheMb)
      ? new ResponseCache(graph.versions, limits.cacheMb * 1024 * 1024)
      : undefined;
  if (cache) graph.onReplaced((replaced) => cache.carryOver(replaced));
  const app = express();
  app.disable('x-powered-by');
  app.use(health(graph, () => isLeaving));
  app.use(subgraphHealth(graph));
  app.use(schemaText(graph));
  app.use(securityText(edge.securityContacts));
  if (options.signer) app.use(signingKeys(options.signer));
  app.use('/explorer', explorer(options.examples ?? [], site));
  if (options.registry) app.use(registryRoutes(options.registry, log));
  app.use(monthlyReportRoutes(graph, log, callerOf));
  app.use(webRoutes({ graph, openData, site, cache, log }));
  app.use(nothingHere);
  app.use(answerHttpErrors(log));

  const graphql = graphqlEndpoint({
    graph,
    server,
    ready,
    callerOf,
    clients,
    limits,
    edge,
    cache,
    documents: { trusted, isOnly: documents.isOnly },
    log,
  });
  const used =
    options.registry &&
    new UsedOperations({ database: options.registry.database, schema: () => graph.apiSchema(), log });
  const watch = watchRequests(operation, log, used ?? undefined);
  const guard = guarded({ edge, clients, graphql, others: app, watch, log });
  const stop = async () => {
    await used?.close();
    await server.stop();
    await metrics?.close();
    await operation.tracing?.close();
  };
  let metrics: Listener | undefined;
  let listener: Listener;
  try {
    metrics = await serveMetrics(operation, { graph, cache }, log);
    listener = await listen(guard, options.port, 'PORT', options.host, timeouts(limits));
  } catch (error) {
    await stop();
    throw error;
  }
  void warmPlans(graph, [...trusted.values(), ...(options.examples ?? []).map(({ query }) => query)], log);
  return {
    url: listener.url,
    metricsUrl: metrics?.url,
    leave: () => {
      isLeaving = true;
      listener.leave();
    },
    close: async (by) => {
      await listener.close(by);
      await stop();
    },
  };
}
