import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { CallerSigner } from '../../identity/sign-caller';
import { allowedHosts } from '../allowed-hosts';
import { subgraphSchemas } from '../shape/subgraph-schemas';
import { officialSubgraphs, sourceSettings } from '../source-settings';
import type { SourceObserver } from '../guard/fetch-book';
import { RemoteSource } from './remote-source';

interface RemoteGround {
  supergraphSdl: string;
  /** Where the operator says that subgraphs are. */
  routing: Readonly<Record<string, string>>;
  environment: NodeJS.ProcessEnv;
  signer?: CallerSigner;
  observer?: SourceObserver;
  log: Logger;
}

/** Opens the subgraphs of a supergraph that are asked over HTTP, as the settings allow. */
export function remoteSources({ supergraphSdl, routing, environment, signer, observer, log }: RemoteGround) {
  const opened: RemoteSource[] = [];
  const officials = officialSubgraphs(environment);
  let schemas: ReadonlyMap<string, GraphQLSchema> | undefined;
  return {
    open(name: string, url: string): RemoteSource {
      schemas ??= subgraphSchemas(supergraphSdl);
      const schema = schemas.get(name);
      if (!schema) throw new Error(`The supergraph says nothing of the subgraph "${name}".`);
      const source = new RemoteSource({
        name,
        url,
        schema,
        signer,
        observer,
        log,
        allowedHosts: allowedHosts(routing, environment),
        isOfficial: officials.has(name),
        settings: sourceSettings(environment, name),
      });
      opened.push(source);
      return source;
    },
    close: async (): Promise<void> => {
      for (const source of opened) await source.close();
    },
  };
}
