import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { GatewayContext } from '../../graph/gateway-context';
import { refusal } from '../../http/refusal';
import { fragmentsOf } from '../document/fold-selections';
import { type Cost, costWith } from './cost';
import { costOfOperation } from './cost-of-operation';
import { coerced } from './coerced';
import { readWeights } from './weights';

/** Refuses what would cost more than the limit, before it is planned; each answer says what was asked for. */
export function costPlugin(max: number): ApolloServerPlugin<GatewayContext> {
  let costOf: CostOf;
  let schema: GraphQLSchema;
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl = '' }) => {
        schema = apiSchema;
        costOf = costBook(apiSchema, coreSupergraphSdl);
      },
    }),
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          const variables = operation && coerced(schema, operation, request.variables);
          if (!variables) return;
          requested = costWith(costOf(document, operation), variables);
          if (requested > max) {
            throw refusal('COST_TOO_HIGH', `The request costs ${requested}; ${max} are allowed (COST_LIMIT).`);
          }
        },
        willSendResponse: async ({ response: { body } }) => {
          if (requested === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, max } };
        },
      };
    },
  };
}

type CostOf = (document: DocumentNode, operation: OperationDefinitionNode) => Cost;

/** Costs by operation, worked out once per document and schema. */
function costBook(schema: GraphQLSchema, supergraphSdl: string): CostOf {
  const weights = readWeights(supergraphSdl);
  const known = new WeakMap<OperationDefinitionNode, Cost>();
  return (document, operation) => {
    let cost = known.get(operation);
    if (cost === undefined) {
      cost = costOfOperation(operation, fragmentsOf(document), schema, weights);
      known.set(operation, cost);
    }
    return cost;
  };
}
