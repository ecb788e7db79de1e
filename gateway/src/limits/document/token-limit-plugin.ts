import type { ApolloServerPlugin } from '@apollo/server';
import { graphError } from '@ozg/shared/errors/graph-error';
import { GraphQLError } from 'graphql';

/** Tells a document that the parser gave up for its length from one with a mistake: graphql-js has no code for it. */
export function tokenLimitPlugin(limit: number): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      parsingDidStart: async () => async (error) => {
        if (!(error instanceof GraphQLError) || !/ more that \d+ tokens\./.test(error.message)) return;
        const { message, extensions } = graphError(
          'TOO_MANY_TOKENS',
          `The document has more than ${limit} tokens (TOKEN_LIMIT).`,
        );
        error.message = message;
        Object.assign(error.extensions, extensions);
      },
    }),
  };
}
