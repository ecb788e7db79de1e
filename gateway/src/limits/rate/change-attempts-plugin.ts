import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../../graph/gateway-context';
import type { ClientLimits } from './client-limits';

/** What a change counts that nobody has signed in for: each is refused with a line in the audit. */
export const ATTEMPT_WEIGHT = 100;

/** Lets attempts to change something without an account count as many requests. */
export function changeAttemptsPlugin(clients: ClientLimits): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ operation, contextValue: { caller, client } }) => {
        if (operation?.operation !== OperationTypeNode.MUTATION || caller.kind === 'signed-in' || !client) return;
        await clients.spend(client, ATTEMPT_WEIGHT - 1);
      },
    }),
  };
}
