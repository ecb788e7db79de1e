import { prettyFormatQueryPlan, type QueryPlan } from '@apollo/query-planner';
import { watchDatabases } from '@ozg/gateway/cache/data-versions';
import type { GraphRequest } from '@ozg/gateway/graph/graph';
import type { Example } from '@ozg/gateway/explorer/explorer';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import type { Release } from '@ozg/gateway/graph/release';
import { shippedRelease } from '@ozg/gateway/registry/files/shipped-release';
import { gatewaySettings } from '@ozg/gateway/http/gateway-settings';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import type { IdentitySettings } from '@ozg/gateway/identity/identity-settings';
import { openSubgraphs } from '@ozg/infra/start/open-subgraphs';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { createLog } from '@ozg/shared/server/log';
import { createTestDatabase } from '@ozg/shared/testing/test-database';
import { type DataSet, templateOf } from './template';

export interface GraphAnswer {
  status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- tests name the fields they asked for
  data: any;
  errors: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  /** `subgraph: statement`, in their order. */
  statements: string[];
  /** The subgraph of each fetch, in the order in which they ended. */
  fetches: string[];
  plan: string;
  /** What the answer holds beside data and errors. */
  others: object;
}

export interface AskOptions {
  /** Sent as `Authorization: Bearer`. */
  token?: string;
  headers?: Record<string, string>;
}

export interface TestGraphOptions {
  /** Where people sign in, as `startTestLogin` has it; without it nobody can. */
  login?: { identity: IdentitySettings };
  /** Settings of the gateway as its environment has them. */
  environment?: NodeJS.ProcessEnv;
  /** Answers are kept until the data change; otherwise each is made anew, and its statements can be seen. */
  isCaching?: boolean;
  /** What is served; the project's own subgraphs by default. */
  release?: Release;
  /** Called with each request that the graph answers, whoever sent it. */
  onRequest?: (request: GraphRequest) => void;
  /** Where changes are heard of; the database itself by default. */
  watchUrl?: string;
  /** Tabs of the explorer; none by default. */
  examples?: Example[];
}

export interface TestGraph extends AsyncDisposable {
  url: string;
  /** Its database, with the user who owns the tables. */
  databaseUrl: string;
  subgraphs: readonly Subgraph[];
  ask(query: string, variables?: Record<string, unknown>, options?: AskOptions): Promise<GraphAnswer>;
  /** Serves another release from now on. */
  replace(release: Release): Promise<void>;
}

/** The whole graph as `npm start` runs it, asked over HTTP, on a copy of a data set. */
export async function openTestGraph(dataSet: DataSet, options?: TestGraphOptions): Promise<TestGraph> {
  const database = await createTestDatabase(await templateOf(dataSet));
  const graph = await openGraphOn(database.url, options);
  return {
    ...graph,
    [Symbol.asyncDispose]: async () => {
      await graph[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}

/** The same on a database that stays when it ends. */
export async function openGraphOn(
  databaseUrl: string,
  {
    login,
    isCaching = false,
    release = shippedRelease(),
    watchUrl = databaseUrl,
    environment = {},
    onRequest,
    examples,
  }: TestGraphOptions = {},
): Promise<TestGraph> {
  const subgraphs = await openSubgraphs(databaseUrl);
  const log = createLog('test');
  log.level = process.env['LOG_LEVEL'] ?? 'silent';
  const urls = Object.fromEntries(subgraphs.map(({ name }) => [name, watchUrl]));
  let plan = '';
  let fetches: string[] = [];
  const graph = openGraph({
    ...release,
    local: subgraphs,
    versions: isCaching ? watchDatabases(urls, log) : undefined,
    log,
    operation: { observer: { onFetch: ({ subgraph }) => void fetches.push(subgraph) } },
    onQueryPlan: (made) => (plan = prettyFormatQueryPlan(made as QueryPlan)),
  });
  if (onRequest) {
    const answer = graph.answer.bind(graph);
    graph.answer = (request, context) => {
      onRequest(request);
      return answer(request, context);
    };
  }
  const listener = await serveGateway(graph, log, {
    port: 0,
    identity: login?.identity,
    examples,
    // A test is one client that asks faster than any.
    settings: gatewaySettings({ RATE_LIMIT: 'off', ...environment }),
  });
  return {
    url: listener.url,
    databaseUrl,
    subgraphs,
    replace: (next) => graph.replace(next),
    ask: async (query, variables, { token, headers } = {}) => {
      const statements: string[] = [];
      fetches = [];
      const silence = subgraphs.map(({ name, db }) => db.listen((text) => statements.push(`${name}: ${text}`)));
      const response = await fetch(`${listener.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors, ...others } = (await response.json()) as Partial<GraphAnswer>;
      for (const stop of silence) stop();
      return { status: response.status, data: data ?? null, errors: errors ?? [], statements, fetches, plan, others };
    },
    [Symbol.asyncDispose]: async () => {
      await listener.close();
      for (const subgraph of subgraphs) await subgraph.close();
    },
  };
}
