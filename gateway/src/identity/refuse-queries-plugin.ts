import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { errorCodes } from '@ozg/shared/errors/error-codes';
import { graphError } from '@ozg/shared/errors/graph-error';
import { GraphQLError, OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../graph/gateway-context';

/**
 * A query with a token that does not count is refused before anything is asked: its sender believes to be somebody. A
 * mutation goes on to the subgraph that it would change, which refuses it and has it in its audit.
 */
export function refuseQueriesPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ contextValue: { caller }, operation }) => {
        if (caller.kind !== 'refused' || operation?.operation === OperationTypeNode.MUTATION) return;
        const { status } = errorCodes[caller.code];
        const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer error="invalid_token"']] : []);
        const { message, extensions } = graphError(caller.code, caller.message);
        throw new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
      },
    }),
  };
}
