import type { ErrorCode } from '@ozg/shared/errors/error-codes';
import { isErrorCode } from '@ozg/shared/errors/error-codes';
import { coerceInputValue, type GraphQLError, type GraphQLSchema, isEnumType, typeFromAST } from 'graphql';
import type { ReportParameter } from '../definition/report';
import { reportProblem } from '../http/report-problems';

const MAX_LENGTH = 200;

/** The value of a variable that the text of an address stands for. Throws what the graph would throw, and what is possible. */
export function coerceParameter(parameter: ReportParameter, text: string, schema: GraphQLSchema): unknown {
  const { name, type, isList } = parameter;
  if (text.length > MAX_LENGTH) {
    throw reportProblem('BAD_USER_INPUT', `"${name}" has ${text.length} characters; ${MAX_LENGTH} are possible.`);
  }
  const value = isList ? text.split(',').map((each) => read(parameter, each.trim())) : read(parameter, text);
  const inputType = typeFromAST(schema, type);
  if (!inputType) throw new Error(`The schema has no type for "${name}".`);
  coerceInputValue(value, inputType as Parameters<typeof coerceInputValue>[1], (_path, _value, error) => {
    throw refused(parameter, text, error, schema);
  });
  return value;
}

function read({ typeName }: ReportParameter, text: string): unknown {
  if (typeName === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (typeName === 'Int' && /^-?\d{1,9}$/.test(text)) return Number(text);
  return text;
}

function refused({ name, typeName }: ReportParameter, text: string, error: GraphQLError, schema: GraphQLSchema) {
  const possible = possibleValues(typeName, schema);
  const { message, extensions } = (error.originalError ?? error) as GraphQLError;
  const code: ErrorCode = isErrorCode(extensions?.['code']) ? extensions['code'] : 'BAD_USER_INPUT';
  const why = code === 'BAD_USER_INPUT' ? `${JSON.stringify(text)} is no ${typeName}.` : message;
  return reportProblem(code, `"${name}": ${why}`, possible);
}

/** The values of an enumeration or of yes and no; undefined where there is no end of them. */
export function possibleValues(typeName: string, schema: GraphQLSchema): string[] | undefined {
  if (typeName === 'Boolean') return ['true', 'false'];
  const type = schema.getType(typeName);
  return isEnumType(type) ? type.getValues().map((value) => value.name) : undefined;
}
