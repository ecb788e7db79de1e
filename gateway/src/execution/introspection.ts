import {
  type DocumentNode,
  executeSync,
  type FieldNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Data } from './run';

/** The answer to what an operation asks about the schema itself; undefined where it asks nothing of it. */
export function introspection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  rootFields: Map<string, FieldNode[]>,
): ((variables: Data) => Data) | undefined {
  const asked = [...rootFields.values()]
    .flat()
    .filter(({ name: { value } }) => value === '__schema' || value === '__type');
  if (!asked.length) return undefined;
  const question: DocumentNode = {
    kind: document.kind,
    definitions: [
      { ...operation, selectionSet: { ...operation.selectionSet, selections: asked } },
      ...document.definitions.filter(({ kind }) => kind === 'FragmentDefinition'),
    ],
  };
  return (variableValues) => executeSync({ schema, document: question, variableValues }).data ?? {};
}
