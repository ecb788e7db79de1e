import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { refusal } from '../../http/refusal';
import type { Variables } from './cost';

const MAX_ERRORS = 5;

/**
 * The variables as the operation declares them. Undefined where they do not fit: execution says so. Throws the first
 * fault where there are many, because each would be answered at length.
 */
export function coerced(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Variables = {},
): Variables | undefined {
  const values = getVariableValues(schema, variableDefinitions, variables, { maxErrors: MAX_ERRORS });
  if (values.coerced) return values.coerced;
  const [first] = values.errors;
  if (!first || values.errors.length < MAX_ERRORS) return undefined;
  throw refusal('BAD_USER_INPUT', first.message, { cause: first });
}
