import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import { graphError } from '../errors/graph-error';

/** How a key is written, for every place that takes one in: the graph and the files of the importers. */
export interface KeyForm {
  pattern: RegExp;
  /** How the key looks, for the error message. */
  form: string;
}

interface NamedKeyForm extends KeyForm {
  name: string;
  description: string;
}

/** A scalar for a national key: always text, refused with MALFORMED_KEY unless it has the form. */
export function keyScalar({ name, description, pattern, form }: NamedKeyForm): GraphQLScalarType<string, string> {
  const parse = (value: unknown): string => {
    if (typeof value === 'string' && pattern.test(value)) return value;
    throw graphError('MALFORMED_KEY', `${name} must be ${form}, written as text, but is ${shown(value)}.`);
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    parseValue: parse,
    // A number is refused even where its digits fit: it would lose leading zeros elsewhere.
    parseLiteral: (node, variables) => parse(valueFromASTUntyped(node, variables)),
    serialize: String,
  });
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'missing';
  return text.length > 60 ? `${text.slice(0, 60)}...` : text;
}
