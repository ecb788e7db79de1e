import { setMaxListeners } from 'node:events';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import type { Answer } from '../execution/carry-out';
import type { SubgraphSource } from '../sources/subgraph-source';
import type { GatewayContext } from './gateway-context';
import type { ApolloGatewayInterface, Graph, GraphOperation, GraphRequest, Replaced } from './graph';
import { GraphVersion, type VersionGround } from './graph-version';
import type { Release } from './release';
import { unchangedOperations } from './unchanged-operations';
import { warmVersion } from './warm-version';

type SchemaListener = Parameters<ApolloGatewayInterface['onSchemaLoadOrUpdate']>[0];

// Apollo Server may be looking at a request that it found the old schema for: longer than it takes to parse and validate.
const HAND_OVER_MS = 2000;

/** The version of the graph that is served, and those that requests under way began with. */
export class ServedGraph implements Graph {
  generation = 1;
  readonly gateway: ApolloGatewayInterface;
  private current: GraphVersion;
  private readonly bySchema = new WeakMap<GraphQLSchema, GraphVersion>();
  private readonly listeners = new Set<SchemaListener>();
  private readonly replacedListeners = new Set<(replaced: Replaced) => void>();
  private readonly retiring = new Set<Promise<void>>();
  private readonly ending = new AbortController();
  private turn: Promise<void> = Promise.resolve();

  constructor(
    first: Release,
    private readonly ground: VersionGround,
  ) {
    this.current = new GraphVersion(first, ground);
    // Any number of versions may be on their way out.
    setMaxListeners(0, this.ending.signal);
    this.gateway = {
      load: async () => {
        await this.load();
        this.tell();
        return {
          executor: ({ document, queryHash, request, context, schema }) => {
            const { operationName, variables } = request;
            // What was found valid for one schema is carried out on its version.
            const version = this.bySchema.get(schema) ?? this.current;
            return version.answer({ document, queryHash, operationName, variables }, context as GatewayContext);
          },
        };
      },
      onSchemaLoadOrUpdate: (listener) => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      stop: () => this.stop(),
    };
  }

  get sources(): ReadonlyMap<string, SubgraphSource> {
    return this.current.sources;
  }

  get guests(): ReadonlySet<string> {
    return this.current.guests;
  }

  get versions() {
    return this.ground.versions;
  }

  get revision() {
    return this.current.revision;
  }

  apiSchema(): GraphQLSchema | undefined {
    return this.current.loaded?.apiSchema;
  }

  supergraphSdl(): string | undefined {
    return this.current.loaded?.coreSupergraphSdl;
  }

  async load(): Promise<GraphQLSchema> {
    const { apiSchema } = await this.current.load();
    this.bySchema.set(apiSchema, this.current);
    return apiSchema;
  }

  /** One release after the other, in the order in which they came. */
  replace(release: Release): Promise<void> {
    const replaced = this.turn.then(() => this.doReplace(release));
    this.turn = replaced.catch(() => undefined);
    return replaced;
  }

  onReplaced(listener: (replaced: Replaced) => void): void {
    this.replacedListeners.add(listener);
  }

  prepare(operation: GraphOperation): object {
    return this.current.prepare(operation);
  }

  answer(request: GraphRequest, context: GatewayContext): Promise<Answer> {
    return this.current.answer(request, context);
  }

  private async doReplace(release: Release): Promise<void> {
    await this.load();
    const next = new GraphVersion(release, this.ground);
    try {
      // Loading takes half a second in one piece; who waits goes first.
      await setImmediate();
      const { apiSchema } = await next.load();
      await setImmediate();
      await warmVersion(next, this.current.recentlyAsked());
      this.bySchema.set(apiSchema, next);
    } catch (error) {
      await next.close();
      throw error;
    }
    const old = this.current;
    const unchanged = unchangedOperations(old, next);
    this.current = next;
    this.generation += 1;
    for (const listener of this.replacedListeners)
      listener({ from: this.generation - 1, to: this.generation, unchanged });
    this.tell();
    const retired = this.retire(old).finally(() => this.retiring.delete(retired));
    this.retiring.add(retired);
  }

  private tell(): void {
    const { loaded } = this.current;
    if (!loaded) throw new Error('The graph is not loaded.');
    for (const listener of this.listeners) listener(loaded);
  }

  private async retire(old: GraphVersion): Promise<void> {
    await pause(HAND_OVER_MS, undefined, { signal: this.ending.signal }).catch(() => undefined);
    await old.close();
  }

  private async stop(): Promise<void> {
    this.ending.abort();
    await this.turn;
    await Promise.all([...this.retiring, this.current.close()]);
    await this.versions?.close();
  }
}
