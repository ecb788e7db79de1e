import type { ApolloServerPlugin } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { maskError } from '../errors/mask-error';

/** Masks the errors of each answer under its request id. Apollo's own formatError does not know the request. */
export function maskErrorsPlugin<Context extends { requestId: string }>(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response, contextValue, errors }) => {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        response.body.singleResult.errors = response.body.singleResult.errors.map(
          (formatted: GraphQLFormattedError, at) => maskError(formatted, errors?.[at], contextValue.requestId, log),
        );
      },
    }),
  };
}
