import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '../../graph/gateway-context';
import { noteAnswer } from './note-answer';

/** Notes what Apollo Server answers. Stands behind the plugin that gives errors their codes. */
export function recordPlugin(): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue: { record }, operation, queryHash, document, response: { body } }) => {
        noteAnswer(
          record,
          { operation, queryHash, document },
          body.kind === 'single' ? body.singleResult.errors : undefined,
        );
      },
    }),
  };
}
