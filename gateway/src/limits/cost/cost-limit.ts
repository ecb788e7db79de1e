import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { refusal } from '../../http/refusal';
import { fragmentsOf } from '../document/fold-selections';
import { coerced } from './coerced';
import { type Cost, costWith, type Variables } from './cost';
import { costOfOperation } from './cost-of-operation';
import { readWeights, type Weights } from './weights';

interface Prices {
  schema: GraphQLSchema;
  weights: Weights;
  /** Worked out once per operation. */
  known: WeakMap<OperationDefinitionNode, Cost>;
}

/** What operations cost by the schema that is served, and what they may. */
export class CostLimit {
  private prices?: Prices;

  constructor(readonly max: number) {}

  serve(schema: GraphQLSchema, supergraphSdl: string): void {
    this.prices = { schema, weights: readWeights(supergraphSdl), known: new WeakMap() };
  }

  /** What a valid operation costs with these variables; undefined where they do not fit. Throws COST_TOO_HIGH. */
  check(document: DocumentNode, operation: OperationDefinitionNode, variables?: Variables): number | undefined {
    if (!this.prices) throw new Error('No schema is served.');
    const values = coerced(this.prices.schema, operation, variables);
    if (!values) return undefined;
    const cost = costWith(this.costOf(document, operation, this.prices), values);
    if (cost <= this.max) return cost;
    throw refusal('COST_TOO_HIGH', `The request costs ${cost}; ${this.max} are allowed (COST_LIMIT).`);
  }

  private costOf(document: DocumentNode, operation: OperationDefinitionNode, { schema, weights, known }: Prices): Cost {
    let cost = known.get(operation);
    if (cost === undefined) {
      cost = costOfOperation(operation, fragmentsOf(document), schema, weights);
      known.set(operation, cost);
    }
    return cost;
  }
}
