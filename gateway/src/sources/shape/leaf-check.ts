import { type GraphQLLeafType, isEnumType } from 'graphql';
import type { LeafCheck } from './shape';

const MIN_INT = -(2 ** 31);
const MAX_INT = 2 ** 31 - 1;
/** Keys and dates are short; an own kind of scalar is no way to send more than they need. */
const MAX_CUSTOM_LENGTH = 10_000;

const isText: LeafCheck = (value) => typeof value === 'string';

const specified: Record<string, LeafCheck> = {
  String: isText,
  ID: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && (value as number) >= MIN_INT && (value as number) <= MAX_INT,
  // JSON's 1e999 is read as Infinity.
  Float: (value) => Number.isFinite(value),
};

const isCustom: LeafCheck = (value) =>
  typeof value === 'string'
    ? value.length <= MAX_CUSTOM_LENGTH
    : typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));

const enums = new WeakMap<GraphQLLeafType, LeafCheck>();

/** The check of the type's values: of a scalar that is not GraphQL's own, any short text, number or boolean. */
export function leafCheck(type: GraphQLLeafType): LeafCheck {
  if (!isEnumType(type)) return specified[type.name] ?? isCustom;
  let check = enums.get(type);
  if (!check) enums.set(type, (check = isOneOf(type.getValues().map(({ name }) => name))));
  return check;
}

export function isOneOf(names: readonly string[]): LeafCheck {
  const known = new Set<unknown>(names);
  return (value) => known.has(value);
}
