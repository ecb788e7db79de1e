import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import type { GatewayContext } from '../graph/gateway-context';

/**
 * A reference to what its owner does not know answers null. @apollo/gateway reports each as `valueCompletion` in the
 * answer, with a code of its own: it is a finding about the data, so it goes to the log instead.
 */
export function danglingReferencesPlugin(log: Logger): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body }, contextValue }) => {
        if (body.kind !== 'single' || !body.singleResult.extensions?.['valueCompletion']) return;
        const { valueCompletion, ...extensions } = body.singleResult.extensions;
        log.info({ requestId: contextValue.requestId, valueCompletion }, 'references that lead nowhere');
        body.singleResult.extensions = Object.keys(extensions).length ? extensions : undefined;
      },
    }),
  };
}
