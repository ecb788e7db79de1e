import type { ApolloServerPlugin } from '@apollo/server';
import { Kind } from 'graphql';
import { refusal } from '../refusal';

/** Refuses a document of which nobody can say what is to be executed; the gateway would take it for a fault of its own. */
export function oneOperationPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, schema }) => {
        if (operation && !schema.getRootType(operation.operation)) {
          throw refusal('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation}.`);
        }
        if (operation) return;
        const names = document.definitions.flatMap((each) =>
          each.kind === Kind.OPERATION_DEFINITION ? [each.name?.value ?? 'one without a name'] : [],
        );
        const asked = request.operationName ? 'another operation is named' : 'none is named';
        throw refusal(
          'OPERATION_RESOLUTION_FAILURE',
          names.length ? `The document holds ${names.join(', ')}; ${asked}.` : 'The document holds no operation.',
        );
      },
    }),
  };
}
