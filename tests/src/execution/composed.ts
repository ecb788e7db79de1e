import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { composeServices } from '@apollo/composition';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { watchDatabases } from '@ozg/gateway/cache/data-versions';
import type { Graph } from '@ozg/gateway/graph/graph';
import { openGraph } from '@ozg/gateway/graph/open-graph';
import { askGraph, type AskGraph } from '@ozg/gateway/graph/ask-graph';
import { serveGateway } from '@ozg/gateway/http/serve-gateway';
import { createLog } from '@ozg/shared/server/log';
import { listen } from '@ozg/shared/server/listen';
import { graphql, parse } from 'graphql';

export interface SmallSubgraph {
  typeDefs: string;
  resolvers: Record<string, Record<string, unknown>>;
  /** Sent with its answers. */
  headers?: Record<string, string>;
}

export interface Asked {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
}

export interface ComposedGraph extends AsyncDisposable {
  ask: AskGraph;
  /** Where the gateway serves the graph; nobody watches the data of its subgraphs. */
  url: string;
  /** What the subgraphs were asked, in order. */
  asked: Asked[];
  graph: Graph;
  /** Where the subgraphs are, by name. */
  routing: Record<string, string>;
}

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires"])\n';

/** A graph composed of small subgraphs, each asked over HTTP. */
export async function compose(subgraphs: Record<string, SmallSubgraph>): Promise<ComposedGraph> {
  const asked: Asked[] = [];
  const services = Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
    name,
    typeDefs: parse(link + typeDefs),
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  const listeners = await Promise.all(
    Object.entries(subgraphs).map(async ([name, { typeDefs, resolvers, headers = {} }]) => {
      const schema = buildSubgraphSchema({ typeDefs: parse(link + typeDefs), resolvers: resolvers as never });
      const server = createServer(async (request: IncomingMessage, response) => {
        const { query, variables } = (await json(request)) as Asked;
        asked.push({ subgraph: name, query, variables });
        const answer = await graphql({ schema, source: query, variableValues: variables });
        response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answer));
      });
      return [name, await listen((request, response) => server.emit('request', request, response), 0, 'PORT')] as const;
    }),
  );
  const log = createLog('test');
  log.level = 'silent';
  const routing = Object.fromEntries(listeners.map(([name, { url }]) => [name, `${url}/graphql`]));
  const graph = openGraph({ supergraphSdl, routing, versions: watchDatabases({}, log), log });
  const gateway = await serveGateway(graph, log, { port: 0 });
  return {
    ask: askGraph(graph),
    url: `${gateway.url}/graphql`,
    asked,
    graph,
    routing,
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      for (const [, listener] of listeners) await listener.close();
    },
  };
}
