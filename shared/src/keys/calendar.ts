import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate } from 'graphql-scalars';
import { graphError } from '../errors/graph-error';

const day = GraphQLLocalDate.toConfig();

/** A calendar day as text, YYYY-MM-DD, in and out. A day that does not exist is refused with INVALID_DATE. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD. (Datum)',
  serialize: String,
  parseValue: (value) => checked(value, () => day.parseValue?.(value)),
  parseLiteral: (node, variables) =>
    checked('value' in node ? node.value : undefined, () => day.parseLiteral?.(node, variables)),
});

/** A point in time, ISO 8601 with offset; a JavaScript Date inside. */
export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  // The library hands a Date on, which is JSON only after it left the process.
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  description: 'A point in time, ISO 8601 with its offset from UTC. (Zeitpunkt)',
});

/** Whether the text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  try {
    return DateScalar.parseValue(text) === text;
  } catch {
    return false;
  }
}

function checked(value: unknown, parse: () => unknown): string {
  try {
    const parsed = parse();
    // The calendar of PostgreSQL has no year 0.
    if (typeof parsed === 'string' && !parsed.startsWith('0000')) return parsed;
  } catch {
    // The library's message names neither the expected form nor a code.
  }
  throw graphError('INVALID_DATE', `Date must be a day like "2026-10-01", but is ${JSON.stringify(value)}.`);
}
