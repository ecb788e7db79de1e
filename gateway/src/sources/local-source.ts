import { maskError } from '@ozg/shared/errors/mask-error';
import { compiledOperation } from '@ozg/shared/server/compiled-operation';
import type { Subgraph } from '@ozg/shared/server/subgraph';
import type { Logger } from 'pino';
import type { SubgraphFetch, SubgraphOperation, SubgraphSource } from './subgraph-source';

/** A subgraph in this process: the same answers as over HTTP, without the way there. */
export class LocalSource implements SubgraphSource {
  constructor(
    private readonly subgraph: Subgraph,
    private readonly log: Logger,
  ) {}

  // Not validated: the planner wrote the operation against this very schema.
  prepare({ document, name }: SubgraphOperation): SubgraphFetch {
    const { subgraph, log } = this;
    const execute = compiledOperation(subgraph.schema, document, name);
    return async (variables, { requestId, caller }) => {
      const { data, errors } = await execute(subgraph.contextFor(requestId, caller), variables);
      if (!errors) return { data };
      return { data, errors: errors.map((error) => maskError(error.toJSON(), error, requestId, log)) };
    };
  }

  isReady(): Promise<boolean> {
    return this.subgraph.isReady();
  }
}
