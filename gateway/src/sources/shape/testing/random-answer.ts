import fc, { type GeneratorValue } from 'fast-check';
import { executeSync, type GraphQLOutputType, type GraphQLSchema, isLeafType, isListType, parse } from 'graphql';
import { oneOf } from './random-graph';

const leaves: Record<string, fc.Arbitrary<unknown>> = {
  ID: fc.string(),
  String: fc.string(),
  Int: fc.integer(),
  Float: fc.double({ noNaN: true, noDefaultInfinity: true }),
  Boolean: fc.boolean(),
  Phase: fc.constantFrom('IDEA', 'ROLLOUT'),
  Day: fc.constantFrom('2026-11-22', 7, true),
};

/** An answer as graphql-js gives it where resolvers return what comes to mind. */
export function rightAnswer(draw: GeneratorValue, schema: GraphQLSchema, query: string): object {
  const value = (type: GraphQLOutputType): unknown => {
    if (draw(fc.integer, { min: 0, max: 9 }) === 0) return null;
    if (isListType(type)) return Array.from({ length: draw(fc.integer, { min: 0, max: 2 }) }, () => value(type.ofType));
    return isLeafType(type) ? draw(() => leaves[type.name] ?? fc.constant(null)) : {};
  };
  const { data } = executeSync({
    schema,
    document: parse(query),
    fieldResolver: (_source, _args, _context, { returnType }) => value(returnType),
    typeResolver: (_value, _context, _info, type) => oneOf(draw, schema.getPossibleTypes(type)).name,
  });
  return JSON.parse(JSON.stringify(data)) as object;
}

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>('A', 'B', 'Query', 'IDEA', 1e300, -1, 2 ** 31, [[]], [{}], { __typename: 'A' }),
);
const aliases = Array.from({ length: 12 }, (_, at) => `a${at + 1}`);
const keys = ['name', 'f', 'g', 'constructor', '__proto__', '__typename', 'extra', ...aliases];

/** The answer with values replaced, and with keys that it did not have. */
export function damaged(draw: GeneratorValue, answer: unknown): unknown {
  if (draw(fc.integer, { min: 0, max: 14 }) === 0) return draw(() => strange);
  if (Array.isArray(answer)) return answer.map((each) => damaged(draw, each));
  if (typeof answer !== 'object' || answer === null) return answer;
  const entries = Object.entries(answer).map(([key, value]) => [key, damaged(draw, value)] as const);
  if (draw(fc.integer, { min: 0, max: 3 }) === 0) entries.push([oneOf(draw, keys), draw(() => strange)]);
  return Object.fromEntries(entries);
}

/** What graphql-js makes of data that is taken as it is: only what was asked, and null with an error for a wrong type. */
export function completed(schema: GraphQLSchema, query: string, data: unknown) {
  return executeSync({
    schema,
    document: parse(query),
    rootValue: data,
    fieldResolver: (source: Record<string, unknown>, _args, _context, { path }) =>
      Object.hasOwn(source, path.key) ? source[path.key] : null,
    typeResolver: (value: Record<string, unknown>) => value['__typename'] as string,
  });
}

/** Without what is null in objects: what is missing counts as null. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === null ? [] : [[key, withoutNulls(each)] as const])),
  );
}
