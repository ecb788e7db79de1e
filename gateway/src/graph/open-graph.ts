import './telemetry-off';
import { ApolloGateway } from '@apollo/gateway';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { CallerSigner } from '../identity/sign-caller';
import { checkKeysAtTheDoor } from './key-scalars';
import { LocalSource } from './local-source';
import { RemoteSource } from './remote-source';
import type { SubgraphSource } from './subgraph-source';

export interface GraphOptions {
  supergraphSdl: string;
  /** Subgraphs of this process, for routing URLs `local:<name>`. */
  local?: readonly Subgraph[];
  /** Routing URLs that replace those of the supergraph, by name of the subgraph. */
  routing?: Record<string, string>;
  /** Tells subgraphs over HTTP who asks; those of this process are told without it. */
  signer?: CallerSigner;
  log: Logger;
  onQueryPlan?: (plan: object, operationName: string | undefined) => void;
}

/** The composed graph: the planner and the sources that it fetches from. */
export interface Graph {
  gateway: ApolloGateway;
  sources: ReadonlyMap<string, SubgraphSource>;
  /** The schema that clients see; known once a server has loaded the gateway. */
  apiSchema(): GraphQLSchema | undefined;
}

export function openGraph({ supergraphSdl, local = [], routing = {}, ...options }: GraphOptions): Graph {
  const { signer, log, onQueryPlan } = options;
  const sources = new Map<string, SubgraphSource>();
  let apiSchema: GraphQLSchema | undefined;
  const gateway = new ApolloGateway({
    supergraphSdl,
    logger: { debug: () => undefined, info: log.info.bind(log), warn: log.warn.bind(log), error: log.error.bind(log) },
    buildService: ({ name, url }) => {
      const address = routing[name] ?? url ?? '';
      const source = address.startsWith('local:')
        ? new LocalSource(named(address.slice('local:'.length), local), log)
        : new RemoteSource(name, address, signer);
      sources.set(name, source);
      return source;
    },
    ...(onQueryPlan && {
      experimental_didResolveQueryPlan: ({ queryPlan, requestContext }) =>
        onQueryPlan(queryPlan, requestContext.request.operationName ?? undefined),
    }),
  });
  gateway.onSchemaLoadOrUpdate((loaded) => {
    checkKeysAtTheDoor(loaded.apiSchema);
    apiSchema = loaded.apiSchema;
  });
  return { gateway, sources, apiSchema: () => apiSchema };
}

function named(name: string, local: readonly Subgraph[]): Subgraph {
  const subgraph = local.find((each) => each.name === name);
  if (!subgraph) throw new Error(`The subgraph "${name}" is not part of this process; give it a routing URL.`);
  return subgraph;
}
