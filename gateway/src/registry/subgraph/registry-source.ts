import type { Logger } from 'pino';
import { FetchBook, type SourceObserver } from '../../sources/guard/fetch-book';
import { LocalSource } from '../../sources/local-source';
import type { SubgraphFetch, SubgraphOperation, SubgraphSource } from '../../sources/subgraph-source';
import { REGISTRY } from '../compose/conventions';
import { type RegistryGround, registrySubgraph } from './registry-subgraph';

// Who contributes stays as it is until the graph is another, by which answers are told apart; seconds.
const LASTS = 86_400;

/** The registry's own subgraph. What it says of health is never kept, and all else as long as the graph. */
export class RegistrySource implements SubgraphSource {
  private source?: LocalSource;
  private readonly book: FetchBook;

  constructor(
    /** Known once the graph is loaded. */
    private readonly ground: () => RegistryGround,
    private readonly log: Logger,
    observer?: SourceObserver,
  ) {
    this.book = new FetchBook(REGISTRY, observer);
  }

  prepare(operation: SubgraphOperation): SubgraphFetch {
    this.source ??= new LocalSource(registrySubgraph(this.ground()), this.log, this.book);
    const fetch = this.source.prepare(operation);
    if (!readsEntities(operation)) return fetch;
    return async (variables, context) => ({ ...(await fetch(variables, context)), maxAge: LASTS });
  }

  health() {
    return this.book.health;
  }

  async isReady(): Promise<boolean> {
    return true;
  }
}

const readsEntities = ({ text }: SubgraphOperation): boolean => text.includes('_entities');
