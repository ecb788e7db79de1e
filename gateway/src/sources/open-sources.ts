import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { CallerSigner } from '../identity/sign-caller';
import { tracedSource } from '../operation/traces/traced-source';
import { FetchBook, type SourceObserver } from './guard/fetch-book';
import { LocalSource, type LocalSubgraph } from './local-source';
import { RemoteSource } from './remote/remote-source';
import { officialSubgraphs, sourceSettings } from './source-settings';
import type { SubgraphSource } from './subgraph-source';

export interface SourceGround {
  /** Subgraphs of this process, for routing URLs `local:<name>`. */
  local: readonly LocalSubgraph[];
  /** How far subgraphs over HTTP are trusted. */
  environment: NodeJS.ProcessEnv;
  /** Tells subgraphs over HTTP who asks; those of this process are told without it. */
  signer?: CallerSigner;
  /** Who wants to know of each fetch. */
  observer?: SourceObserver;
  isTracing: boolean;
  log: Logger;
}

/** A subgraph as a supergraph names it. */
export interface Address {
  name: string;
  url: string;
  /** Which version of it; null where it came from a file. */
  version: number | null;
  /** The types of that version, as `subgraphSchemas` has them. */
  schema: () => GraphQLSchema;
  /** Where subgraphs may be. */
  allowedHosts: ReadonlySet<string>;
}

interface Opened {
  source: SubgraphSource;
  /** Graphs that ask it. */
  users: number;
  close(): Promise<void>;
}

/** A source, until it is given back. */
export interface TakenSource {
  source: SubgraphSource;
  giveBack(): Promise<void>;
}

/** The sources of all versions of a graph. Versions that ask a subgraph in the same way share its connections and health. */
export class OpenSources {
  private readonly opened = new Map<string, Opened>();

  constructor(private readonly ground: SourceGround) {}

  /** Throws on a subgraph that is not in this process, or whose address is not to be asked. */
  take(address: Address): TakenSource {
    const key = keyOf(address);
    const opened = this.opened.get(key) ?? this.open(address);
    this.opened.set(key, opened);
    opened.users += 1;
    return {
      source: opened.source,
      giveBack: async () => {
        opened.users -= 1;
        if (opened.users > 0) return;
        this.opened.delete(key);
        await opened.close();
      },
    };
  }

  private open({ name, url, schema, allowedHosts }: Address): Opened {
    const { environment, signer, observer, log } = this.ground;
    if (url.startsWith('local:')) {
      const local = new LocalSource(this.local(url.slice('local:'.length)), log, new FetchBook(name, observer));
      return { source: this.traced(name, local), users: 0, close: async () => undefined };
    }
    const remote = new RemoteSource({
      name,
      url,
      schema,
      signer,
      observer,
      log,
      allowedHosts,
      isOfficial: officialSubgraphs(environment).has(name),
      settings: sourceSettings(environment, name),
    });
    return { source: this.traced(name, remote), users: 0, close: () => remote.close() };
  }

  private local(name: string): LocalSubgraph {
    const subgraph = this.ground.local.find((each) => each.name === name);
    if (subgraph) return subgraph;
    throw new Error(`The subgraph "${name}" is not part of this process; give it a routing URL.`);
  }

  private traced(name: string, source: SubgraphSource): SubgraphSource {
    return this.ground.isTracing ? tracedSource(name, source) : source;
  }
}

let unversioned = 0;

// What comes over HTTP is cut to the types that the subgraph had when it was published.
function keyOf({ name, url, version }: Address): string {
  if (version === null && !url.startsWith('local:')) unversioned += 1;
  return `${name} ${url} ${version ?? unversioned}`;
}
