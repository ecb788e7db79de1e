import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../graph/gateway-context';
import type { CostLimit } from './cost-limit';

/** Refuses what would cost more than the limit, before it is planned; each answer says what was asked for. */
export function costPlugin(limit: CostLimit): ApolloServerPlugin<GatewayContext> {
  return {
    serverWillStart: async () => ({
      schemaDidLoadOrUpdate: ({ apiSchema, coreSupergraphSdl = '' }) => limit.serve(apiSchema, coreSupergraphSdl),
    }),
    requestDidStart: async () => {
      let requested: number | undefined;
      return {
        didResolveOperation: async ({ document, operation, request }) => {
          requested = operation && limit.check(document, operation, request.variables);
        },
        willSendResponse: async ({ response: { body } }) => {
          if (requested === undefined || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, max: limit.max } };
        },
      };
    },
  };
}
