import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type CompiledOperation, compiledOperation } from './compiled-operation';

/** Operations of a schema, each made ready once; the gateway sends the same few again and again. */
export type CompiledOperations = (document: DocumentNode, name: string | undefined) => CompiledOperation;

export function compiledOperations(schema: GraphQLSchema): CompiledOperations {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();
  return (document, name = '') => {
    let operations = compiled.get(document);
    if (!operations) compiled.set(document, (operations = new Map()));
    let operation = operations.get(name);
    if (!operation) operations.set(name, (operation = compiledOperation(schema, document, name || undefined)));
    return operation;
  };
}

type Gateway<Context extends BaseContext> = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;

/** Has Apollo Server carry out the operations of the schema with these. */
export function compiledGateway<Context extends BaseContext>(
  schema: GraphQLSchema,
  operationOf: CompiledOperations,
): Gateway<Context> {
  return {
    load: async () => ({
      executor: async ({ document, request, context }) =>
        operationOf(document, request.operationName)(context, request.variables),
    }),
    onSchemaLoadOrUpdate: (tell) => {
      tell({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
