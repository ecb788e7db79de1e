import type { Database, PoolUse } from '@ozg/shared/database/database';
import { maskError } from '@ozg/shared/errors/mask-error';
import type { Caller } from '@ozg/shared/identity/caller';
import { compiledOperation } from '@ozg/shared/server/compiled-operation';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import type { Logger } from 'pino';
import type { FetchBook } from './guard/fetch-book';
import type { SourceHealth } from './guard/health';
import type { SubgraphFetch, SubgraphOperation, SubgraphSource } from './subgraph-source';

/** What of a subgraph is asked in this process. */
export interface LocalSubgraph extends Pick<Subgraph, 'name' | 'schema' | 'isReady'> {
  contextFor(requestId: string, caller: Caller): object;
  /** Missing where it needs none. */
  db?: Pick<Database, 'poolUse'>;
}

/** A subgraph in this process: the same answers as over HTTP, without the way there. */
export class LocalSource implements SubgraphSource {
  constructor(
    private readonly subgraph: LocalSubgraph,
    private readonly log: Logger,
    private readonly book: FetchBook,
  ) {}

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

  pool(): PoolUse | undefined {
    return this.subgraph.db?.poolUse;
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }
}
