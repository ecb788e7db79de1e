import type { DocumentNode, GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { RequestRecord } from './request-record';

const MAX_NAME = 100;

/** As far as the request got. */
interface Asked {
  operation?: OperationDefinitionNode;
  queryHash?: string;
  document?: DocumentNode;
}

/** Notes which operation was asked for, where one was found, and the codes of the errors that its client is told. */
export function noteAnswer(
  record: RequestRecord | undefined,
  { operation, queryHash, document }: Asked,
  errors: readonly GraphQLFormattedError[] = [],
): void {
  if (!record) return;
  if (operation && queryHash && document) {
    const kind = operation.operation === 'mutation' ? 'mutation' : 'query';
    record.operation = { kind, name: operation.name?.value.slice(0, MAX_NAME), hash: queryHash, document };
  }
  for (const { extensions } of errors) record.codes.add(String(extensions?.['code']));
}
