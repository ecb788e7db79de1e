import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';
import { type ExecutionGround, prepareOperation, type PreparedOperation } from './prepare-operation';

const MAX_OPERATIONS = 1000;

/** The operations that were prepared for a supergraph; those not used for longest are forgotten. */
export class PreparedOperations {
  private readonly prepared = new LRUCache<string, PreparedOperation>({ max: MAX_OPERATIONS });

  constructor(private readonly ground: ExecutionGround) {}

  /** The operation of that name in a document, known again by the hash of its text. Throws what the planner throws. */
  of(queryHash: string, document: DocumentNode, operationName?: string): PreparedOperation {
    const key = operationName ? `${queryHash} ${operationName}` : queryHash;
    let operation = this.prepared.get(key);
    if (!operation) {
      operation = prepareOperation(this.ground, document, operationName);
      this.prepared.set(key, operation);
    }
    return operation;
  }
}
