import type { ApolloServerPlugin } from '@apollo/server';
import type { ErrorCode } from '@ozg/shared/errors/error-codes';

const faultsOfDocument: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'MALFORMED_KEY',
  'INVALID_DATE',
] satisfies ErrorCode[];

/**
 * GraphQL over HTTP wants 200 for a wrong document where a client asks for application/json by name, which clients from
 * before application/graphql-response+json do. Everybody else is told by the status as well, and limits always are.
 */
export function legacyStatusPlugin(): ApolloServerPlugin {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ request, response }) => {
        const { http, body } = response;
        if (http.status !== 400 || request.http?.headers.get('accept') !== 'application/json') return;
        const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
        if (errors.every(({ extensions }) => faultsOfDocument.includes(extensions?.['code']))) http.status = 200;
      },
    }),
  };
}
