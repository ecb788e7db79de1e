import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { type CompiledOperation, compiledOperation } from './compiled-operation';

type Gateway<Context extends BaseContext> = NonNullable<ApolloServerOptionsWithGateway<Context>['gateway']>;

/** Has Apollo Server carry out the operations of a schema compiled; the gateway sends the same few again and again. */
export function compiledGateway<Context extends BaseContext>(schema: GraphQLSchema): Gateway<Context> {
  const compiled = new WeakMap<DocumentNode, Map<string, CompiledOperation>>();
  const operationOf = (document: DocumentNode, name: string | undefined): CompiledOperation => {
    let operations = compiled.get(document);
    if (!operations) compiled.set(document, (operations = new Map()));
    let operation = operations.get(name ?? '');
    if (!operation) operations.set(name ?? '', (operation = compiledOperation(schema, document, name)));
    return operation;
  };
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
