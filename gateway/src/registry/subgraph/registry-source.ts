import type { Logger } from 'pino';
import { LocalSource } from '../../sources/local-source';
import type { SourceObserver } from '../../sources/guard/fetch-book';
import type { SubgraphFetch, SubgraphOperation } from '../../sources/subgraph-source';
import { type RegistryGround, registrySubgraph } from './registry-subgraph';

// Who contributes stays as it is until the graph is another, by which answers are told apart; seconds.
const LASTS = 86_400;

/** The registry's own subgraph. What it says of health is never kept, and all else as long as the graph. */
export class RegistrySource extends LocalSource {
  constructor(ground: RegistryGround, log: Logger, observer?: SourceObserver) {
    super(registrySubgraph(ground), log, observer);
  }

  override prepare(operation: SubgraphOperation): SubgraphFetch {
    const fetch = super.prepare(operation);
    if (!readsEntities(operation)) return fetch;
    return async (variables, context) => ({ ...(await fetch(variables, context)), maxAge: LASTS });
  }
}

const readsEntities = ({ text }: SubgraphOperation): boolean => text.includes('_entities');
