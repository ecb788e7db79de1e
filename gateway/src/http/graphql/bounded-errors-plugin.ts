import type { ApolloServerPlugin } from '@apollo/server';

/** How many errors an answer tells. */
export const MAX_ERRORS = 50;

/** Keeps a request that is wrong in many places from being answered at many times its length. */
export function boundedErrorsPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.slice(0, MAX_ERRORS);
      },
    }),
  };
}
