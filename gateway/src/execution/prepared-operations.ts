import { LRUCache } from 'lru-cache';
import { type DocumentNode, Kind } from 'graphql';
import type { Denied } from '../authorization/operation/denied';
import { type ExecutionGround, prepareOperation, type PreparedOperation } from './prepare-operation';

const MAX_OPERATIONS = 1000;

interface Asked {
  document: DocumentNode;
  queryHash: string;
  operationName?: string;
}

interface Prepared {
  operation: PreparedOperation;
  asked: Asked;
}

/** The operations that were prepared for a supergraph; those not used for longest are forgotten. */
export class PreparedOperations {
  private readonly prepared = new LRUCache<string, Prepared>({ max: MAX_OPERATIONS });

  constructor(private readonly ground: ExecutionGround) {}

  /**
   * The operation of that name in a document, known again by the hash of its text, for those to whom the same of it is
   * denied. Throws what the planner throws.
   */
  of(queryHash: string, document: DocumentNode, operationName?: string, denied?: Denied): PreparedOperation {
    // The only operation of a document is the same one whether it is named or not.
    const name = operationName && hasSeveralOperations(document) ? operationName : undefined;
    const named = name ? `${queryHash} ${name}` : queryHash;
    const key = denied ? `${named} but ${denied.key}` : named;
    let prepared = this.prepared.get(key);
    if (!prepared) {
      const operation = prepareOperation(this.ground, document, name, denied?.selections());
      prepared = { operation, asked: { document, queryHash, operationName: name } };
      this.prepared.set(key, prepared);
    }
    return prepared.operation;
  }

  /** The operation of that name as everybody may have it, where it was prepared. */
  find(queryHash: string, name?: string): PreparedOperation | undefined {
    return this.prepared.peek(name ? `${queryHash} ${name}` : queryHash)?.operation;
  }

  /** What was asked, the latest first. */
  recent(): Asked[] {
    return [...this.prepared.values()].map(({ asked }) => asked);
  }
}

function hasSeveralOperations({ definitions }: DocumentNode): boolean {
  return definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length > 1;
}
