import { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import { buildSchema, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Authorizer } from '../authorization/operation/authorizer';
import { guardedSupergraph } from '../authorization/supergraph/guarded-supergraph';
import type { DataVersions } from '../cache/data-versions';
import { JoinedAnswers } from '../cache/joined-answers';
import { type Answer, carryOut } from '../execution/carry-out';
import { PreparedOperations } from '../execution/prepared-operations';
import type { Data } from '../execution/run';
import type { CallerSigner } from '../identity/sign-caller';
import type { Operation } from '../operation/operation';
import { tracedSource } from '../operation/traces/traced-source';
import { asDataSource } from '../sources/as-data-source';
import { LocalSource } from '../sources/local-source';
import { remoteSources } from '../sources/remote/remote-sources';
import type { SubgraphSource } from '../sources/subgraph-source';
import type { GatewayContext } from './gateway-context';
import { checkKeysAtTheDoor } from './key-scalars';
import { keepTelemetryOff } from './telemetry-off';

export interface GraphOptions {
  supergraphSdl: string;
  /** Subgraphs of this process, for routing URLs `local:<name>`. */
  local?: readonly Subgraph[];
  /** Routing URLs that replace those of the supergraph, by name of the subgraph. */
  routing?: Readonly<Record<string, string>>;
  /** How far subgraphs over HTTP are trusted. */
  environment?: NodeJS.ProcessEnv;
  /** Tells subgraphs over HTTP who asks; those of this process are told without it. */
  signer?: CallerSigner;
  /** What tells of changes of the data; without it no answer is shared or kept. */
  versions?: DataVersions;
  /** Who wants to know of each fetch; nobody where it is left out. */
  operation?: Pick<Operation, 'observer' | 'tracing'>;
  log: Logger;
  onQueryPlan?: (plan: object) => void;
}

/** An operation that is valid for the schema that clients see. */
export interface GraphRequest {
  document: DocumentNode;
  /** By which the document is known again. */
  queryHash: string;
  operationName?: string;
  variables?: Data;
}

/** The composed graph: the planner and the sources that it fetches from. */
export interface Graph {
  /** For Apollo Server: @apollo/gateway with its loading and its planner, whose plans `answer` carries out. */
  gateway: ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
  sources: ReadonlyMap<string, SubgraphSource>;
  versions?: DataVersions;
  /** The schema that clients see; undefined before the gateway is loaded. */
  apiSchema(): GraphQLSchema | undefined;
  /** Loads the graph where no server has, and says what clients see of it. */
  load(): Promise<GraphQLSchema>;
  /** Plans what will be asked, so that who asks first need not wait for it, and tells the plan. */
  prepare(request: Omit<GraphRequest, 'variables'>): object;
  answer(request: GraphRequest, context: GatewayContext): Promise<Answer>;
}

/**
 * Opens the graph of a supergraph. Throws on one that is protected by what this gateway cannot enforce, and where the
 * planner would phone out, as `keepTelemetryOff` does.
 */
export function openGraph({
  supergraphSdl: composedSdl,
  local = [],
  routing = {},
  environment = {},
  ...options
}: GraphOptions): Graph {
  keepTelemetryOff(process.env);
  const { signer, versions, operation: watched, log, onQueryPlan } = options;
  const { supergraphSdl, protection } = guardedSupergraph(composedSdl);
  const observer = watched?.observer;
  const joined = versions && new JoinedAnswers(versions);
  const sources = new Map<string, SubgraphSource>();
  const remote = remoteSources({ supergraphSdl, routing, environment, signer, observer, log });
  let loaded: { apiSchema: GraphQLSchema; authorizer: Authorizer; operations: PreparedOperations } | undefined;
  const apollo = new ApolloGateway({
    supergraphSdl,
    logger: { debug: () => undefined, info: log.info.bind(log), warn: log.warn.bind(log), error: log.error.bind(log) },
    buildService: ({ name, url }) => {
      const address = routing[name] ?? url ?? '';
      const source = address.startsWith('local:')
        ? new LocalSource(named(address.slice('local:'.length), local), log, observer)
        : remote.open(name, address);
      sources.set(name, watched?.tracing ? tracedSource(name, source) : source);
      return asDataSource(source);
    },
  });
  const isWatched = (subgraph: string) => versions?.isWatched(subgraph) ?? false;
  apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
    checkKeysAtTheDoor(apiSchema);
    const schema = buildSchema(coreSupergraphSdl, { assumeValid: true, assumeValidSDL: true });
    loaded = {
      apiSchema,
      authorizer: new Authorizer(protection, apiSchema),
      operations: new PreparedOperations({ gateway: apollo, apiSchema, schema, sources, isWatched }),
    };
  });
  const current = () => {
    if (!loaded) throw new Error('The graph is not loaded.');
    return loaded;
  };
  const answer: Graph['answer'] = async ({ document, queryHash, operationName, variables = {} }, context) => {
    const { authorizer, operations } = current();
    const denied = authorizer.deniedTo(context.caller, document);
    const operation = operations.of(queryHash, document, operationName, denied);
    onQueryPlan?.(operation.plan);
    const begin = () => carryOut(operation, variables, context);
    if (!joined || !operation.isQuery) return (await begin()).answer;
    const key = `${queryHash} ${operationName} ${JSON.stringify(variables)}`;
    const { answer: found } = await joined.answer({ key, subgraphs: operation.subgraphs }, context, begin);
    return { ...found };
  };
  return {
    gateway: {
      load: async (config) => ({
        ...(await apollo.load(config)),
        executor: ({ document, queryHash, request, context }) =>
          answer(
            { document, queryHash, operationName: request.operationName ?? undefined, variables: request.variables },
            context as GatewayContext,
          ),
      }),
      onSchemaLoadOrUpdate: (callback) => apollo.onSchemaLoadOrUpdate(callback),
      stop: async () => {
        await apollo.stop();
        await remote.close();
        await versions?.close();
      },
    },
    sources,
    versions,
    apiSchema: () => loaded?.apiSchema,
    load: async () => {
      if (!loaded) await apollo.load();
      return current().apiSchema;
    },
    prepare: ({ document, queryHash, operationName }) =>
      current().operations.of(queryHash, document, operationName).plan,
    answer,
  };
}

function named(name: string, local: readonly Subgraph[]): Subgraph {
  const subgraph = local.find((each) => each.name === name);
  if (!subgraph) throw new Error(`The subgraph "${name}" is not part of this process; give it a routing URL.`);
  return subgraph;
}
