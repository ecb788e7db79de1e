import type { GraphQLFormattedError, OperationDefinitionNode } from 'graphql';
import type { RequestRecord } from './request-record';

const MAX_NAME = 100;

/** Notes which operation was asked for, where one was found, and the codes of the errors that its client is told. */
export function noteAnswer(
  record: RequestRecord | undefined,
  { operation, queryHash }: { operation?: OperationDefinitionNode; queryHash?: string },
  errors: readonly GraphQLFormattedError[] = [],
): void {
  if (!record) return;
  if (operation && queryHash) {
    const kind = operation.operation === 'mutation' ? 'mutation' : 'query';
    record.operation = { kind, name: operation.name?.value.slice(0, MAX_NAME), hash: queryHash };
  }
  for (const { extensions } of errors) record.codes.add(String(extensions?.['code']));
}
