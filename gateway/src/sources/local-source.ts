import type { PoolUse } from '@ozg/shared/database/database';
import { maskError } from '@ozg/shared/errors/mask-error';
import { compiledOperation } from '@ozg/shared/server/compiled-operation';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import type { Logger } from 'pino';
import { FetchBook, type SourceObserver } from './guard/fetch-book';
import type { SourceHealth } from './guard/health';
import type { SubgraphFetch, SubgraphOperation, SubgraphSource } from './subgraph-source';

/** A subgraph in this process: the same answers as over HTTP, without the way there. */
export class LocalSource implements SubgraphSource {
  private readonly book: FetchBook;

  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Logger,
    observer?: SourceObserver,
  ) {
    this.book = new FetchBook(subgraph.name, observer);
  }

  // Not validated: the planner wrote the operation against this very schema.
  prepare({ document, name }: SubgraphOperation): SubgraphFetch {
    const { subgraph, log, book } = this;
    const execute = compiledOperation(subgraph.schema, document, name);
    return async (variables, context) => {
      const { requestId, caller } = context;
      const startedAt = performance.now();
      const { data, errors } = await execute(subgraph.contextFor(requestId, caller), variables);
      const answer = errors
        ? { data, errors: errors.map((error) => maskError(error.toJSON(), error, requestId, log)) }
        : { data };
      book.answered(answer, performance.now() - startedAt, 0, context);
      return answer;
    };
  }

  health(): SourceHealth {
    return this.book.health;
  }

  pool(): PoolUse {
    return this.subgraph.db.poolUse;
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }
}
