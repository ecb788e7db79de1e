import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  GraphQLError,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  type NamedTypeNode,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** Carries out an operation that was validated. */
export type CompiledOperation = (
  context: unknown,
  variables: Record<string, unknown> | undefined,
) => ExecutionResult | PromiseLike<ExecutionResult>;

// Compiling costs as much as some executions: what is asked once or twice is interpreted.
const WORTH_COMPILING = 3;

/** Makes an operation ready to be carried out often; it is compiled once it has been asked for some times. */
export function compiledOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): CompiledOperation {
  const interpret: CompiledOperation = (contextValue, variableValues) =>
    execute({ schema, document, operationName, contextValue, variableValues });
  let asked = 0;
  let carryOut = interpret;
  return (context, variables) => {
    asked += 1;
    if (asked === WORTH_COMPILING) carryOut = compiled(schema, document, operationName, interpret) ?? interpret;
    return carryOut(context, variables);
  };
}

function compiled(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  interpret: CompiledOperation,
): CompiledOperation | null {
  if (variablesOf(schema, document).some(isMistaken)) return null;
  // Values come from typed columns, and the gateway checks those of each subgraph.
  const options = { disablingCapturingStackErrors: true, disableLeafSerialization: !showsRenamed(schema, document) };
  const made = compileQuery(schema, document, operationName, options);
  // Some rare forms cannot be compiled; they are interpreted.
  if (!isCompiledQuery(made)) return null;
  return async (context, variables) => {
    const result = await made.query(undefined, context, variables);
    // Variables were refused and nothing was carried out; graphql-js says why.
    return result.data === undefined ? interpret(context, variables) : withGraphQLErrors(result);
  };
}

interface Variable {
  name: string;
  type: GraphQLNamedInputType | undefined;
}

/** The compiler takes a field that must not be null for missing although it has a default, and `__proto__` for no name. */
function isMistaken({ name, type }: Variable): boolean {
  return name in Object.prototype || hasRequiredDefault(type);
}

function variablesOf(schema: GraphQLSchema, document: DocumentNode): Variable[] {
  const variables: Variable[] = [];
  visit(document, {
    VariableDefinition: ({ type, variable }) => {
      const found = typeFromAST(schema, type as NamedTypeNode);
      variables.push({ name: variable.name.value, type: found && (getNamedType(found) as GraphQLNamedInputType) });
    },
  });
  return variables;
}

/** Whether the operation shows values of an enum that have other names inside. */
function showsRenamed(schema: GraphQLSchema, document: DocumentNode): boolean {
  let shows = false;
  const types = new TypeInfo(schema);
  const look = () => {
    const type = getNamedType(types.getType());
    shows ||= isEnumType(type) && type.getValues().some(({ name, value }) => name !== value);
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return shows;
}

function hasRequiredDefault(type: GraphQLNamedInputType | undefined, seen = new Set<unknown>()): boolean {
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    (field) =>
      (isNonNullType(field.type) && field.defaultValue !== undefined) ||
      hasRequiredDefault(getNamedType(field.type), seen),
  );
}

// The compiler has an error class of its own, which other parts do not know.
function withGraphQLErrors(result: ExecutionResult): ExecutionResult {
  if (!result.errors) return result;
  const errors = result.errors.map((error) => {
    const { message, path, extensions } = error;
    return new GraphQLError(message, { path, extensions, originalError: error.originalError });
  });
  return { ...result, errors };
}
