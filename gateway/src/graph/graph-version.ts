import { ApolloGateway } from '@apollo/gateway';
import { anyReader } from '@ozg/shared/identity/caller';
import { buildSchema, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { Authorizer } from '../authorization/operation/authorizer';
import { guardedSupergraph } from '../authorization/supergraph/guarded-supergraph';
import type { Protection } from '../authorization/supergraph/protection';
import type { DataVersions } from '../cache/data-versions';
import { JoinedAnswers } from '../cache/joined-answers';
import { type Answer, carryOut } from '../execution/carry-out';
import { subgraphsOf } from '../execution/planner';
import { PreparedOperations } from '../execution/prepared-operations';
import { REGISTRY } from '../registry/compose/conventions';
import type { RegisteredMember } from '../registry/member';
import { RegistrySource } from '../registry/subgraph/registry-source';
import { allowedHosts } from '../sources/allowed-hosts';
import { routingKey } from '../sources/routing-key';
import { asDataSource } from '../sources/as-data-source';
import type { SourceObserver } from '../sources/guard/fetch-book';
import type { OpenSources } from '../sources/open-sources';
import { subgraphSchemas } from '../sources/shape/subgraph-schemas';
import type { SubgraphSource } from '../sources/subgraph-source';
import type { GatewayContext } from './gateway-context';
import type { GraphOperation, GraphRequest } from './graph';
import { checkKeysAtTheDoor } from './key-scalars';
import type { Release } from './release';

/** What all versions of a graph share. */
export interface VersionGround {
  sources: OpenSources;
  /** Which hosts are allowed. */
  environment: NodeJS.ProcessEnv;
  /** Who wants to know of each fetch. */
  observer?: SourceObserver;
  /** What tells of changes of the data; without it no answer is shared or kept. */
  versions?: DataVersions;
  onQueryPlan?: (plan: object) => void;
  log: Logger;
}

/** What of a version is there once it is loaded. */
export interface LoadedVersion {
  /** The schema that clients see. */
  apiSchema: GraphQLSchema;
  coreSupergraphSdl: string;
  authorizer: Authorizer;
  operations: PreparedOperations;
}

/** The plan of an operation, and the subgraphs that it asks. */
export interface Ways {
  plan: string;
  sources: (SubgraphSource | undefined)[];
}

/** One supergraph at work: its planner, its sources, and the operations that are prepared for it. */
export class GraphVersion {
  readonly sources = new Map<string, SubgraphSource>();
  readonly revision?: number;
  readonly guests: ReadonlySet<string>;
  /** Undefined before `load`. */
  loaded?: LoadedVersion;
  private readonly apollo: ApolloGateway;
  private readonly protection: Protection;
  private readonly joined?: JoinedAnswers;
  private readonly taken: (() => Promise<void>)[] = [];
  private loading?: Promise<LoadedVersion>;
  private underWay = 0;
  private onIdle?: () => void;

  /** Throws on a supergraph that is protected by what this gateway cannot enforce. */
  constructor(
    release: Release,
    private readonly ground: VersionGround,
  ) {
    const { supergraphSdl, protection } = guardedSupergraph(release.supergraphSdl);
    const { log, versions } = ground;
    this.protection = protection;
    this.revision = release.revision;
    this.guests = new Set(release.members?.filter(({ isHost }) => !isHost).map(({ name }) => name));
    this.joined = versions && new JoinedAnswers(versions);
    this.apollo = new ApolloGateway({
      supergraphSdl,
      logger: {
        debug: () => undefined,
        info: log.debug.bind(log),
        warn: log.warn.bind(log),
        error: log.error.bind(log),
      },
      buildService: this.buildService(release),
    });
  }

  /** Throws on a supergraph that cannot be planned for, and on a subgraph that is not to be asked. */
  load(): Promise<LoadedVersion> {
    return (this.loading ??= this.doLoad());
  }

  /** Plans what will be asked, so that who asks first need not wait for it, and tells the plan. */
  prepare({ document, queryHash, operationName }: GraphOperation): object {
    return this.current.operations.of(queryHash, document, operationName).plan;
  }

  /** How an operation is answered; null where it was not asked yet, or depends on who asks or on the members. */
  waysOf({ document, queryHash, operationName }: GraphOperation): Ways | null {
    const { authorizer, operations } = this.current;
    const operation = operations.find(queryHash, operationName);
    if (!operation || authorizer.deniedTo(anyReader, document) || operation.subgraphs.includes(REGISTRY)) return null;
    return {
      plan: JSON.stringify(operation.plan, (key, value: unknown) =>
        key === 'operationDocumentNode' ? undefined : value,
      ),
      sources: operation.subgraphs.map((name) => this.sources.get(name)),
    };
  }

  /** What was asked lately, the latest first. */
  recentlyAsked(): GraphOperation[] {
    return this.loaded?.operations.recent() ?? [];
  }

  async answer(request: GraphRequest, context: GatewayContext): Promise<Answer> {
    this.underWay += 1;
    try {
      return await this.carryOut(request, context);
    } finally {
      this.underWay -= 1;
      if (!this.underWay) this.onIdle?.();
    }
  }

  /** Gives back what it asks, once nothing is under way any more. */
  async close(): Promise<void> {
    if (this.underWay) await new Promise<void>((resolve) => (this.onIdle = resolve));
    await this.apollo.stop();
    for (const giveBack of this.taken.splice(0)) await giveBack();
  }

  private get current(): LoadedVersion {
    if (!this.loaded) throw new Error('The graph is not loaded.');
    return this.loaded;
  }

  private async carryOut(
    { document, queryHash, operationName, variables = {} }: GraphRequest,
    context: GatewayContext,
  ): Promise<Answer> {
    const { authorizer, operations } = this.current;
    const denied = authorizer.deniedTo(context.caller, document);
    const operation = operations.of(queryHash, document, operationName, denied);
    this.ground.onQueryPlan?.(operation.plan);
    const begin = () => carryOut(operation, variables, context);
    if (!this.joined || !operation.isQuery) return (await begin()).answer;
    const key = `${queryHash} ${operationName} ${JSON.stringify(variables)}`;
    const { answer: found } = await this.joined.answer({ key, subgraphs: operation.subgraphs }, context, begin);
    return { ...found };
  }

  private async doLoad(): Promise<LoadedVersion> {
    const { apollo, protection, sources, ground } = this;
    const isWatched = (subgraph: string) => ground.versions?.isWatched(subgraph) ?? false;
    apollo.onSchemaLoadOrUpdate(({ apiSchema, coreSupergraphSdl }) => {
      checkKeysAtTheDoor(apiSchema);
      const schema = buildSchema(coreSupergraphSdl, { assumeValid: true, assumeValidSDL: true });
      const authorizer = new Authorizer(protection, apiSchema);
      const operations = new PreparedOperations({ gateway: apollo, apiSchema, schema, sources, isWatched });
      this.loaded = { apiSchema, coreSupergraphSdl, authorizer, operations };
    });
    await apollo.load();
    return this.current;
  }

  private buildService({ routing = {}, members = [], hosts: admitted = [] }: Release) {
    const { sources, taken, ground } = this;
    const schemaOf = subgraphSchemas(() => subgraphsOf(this.apollo));
    const hosts = new Set([...allowedHosts(routing, ground.environment), ...admitted]);
    return ({ name, url: composed }: { name: string; url?: string }) => {
      const url = routing[routingKey(name)] ?? composed ?? '';
      if (url === `local:${REGISTRY}`) sources.set(name, this.registry(name, members));
      else {
        const version = members.find((member) => member.name === name)?.version ?? null;
        const address = { name, url, version, schema: () => schemaOf(name), allowedHosts: hosts };
        const { source, giveBack } = ground.sources.take(address);
        taken.push(giveBack);
        sources.set(name, source);
      }
      return asDataSource(sources.get(name) as SubgraphSource);
    };
  }

  private registry(itself: string, members: readonly RegisteredMember[]): SubgraphSource {
    const healthOf = (name: string) => (name === itself ? undefined : this.sources.get(name)?.health());
    const ground = () => ({ subgraphs: subgraphsOf(this.apollo), members, healthOf });
    return new RegistrySource(ground, this.ground.log, this.ground.observer);
  }
}
