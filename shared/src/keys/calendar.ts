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

const time = GraphQLDateTimeISO.toConfig();

/** A point in time, ISO 8601 with offset; a JavaScript Date inside. Anything else is refused with INVALID_DATE. */
export const DateTimeScalar = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  // The library hands a Date on, which is JSON only after it left the process.
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  description: 'A point in time, ISO 8601 with its offset from UTC. (Zeitpunkt)',
  parseValue: (value) => checkedTime(value, () => time.parseValue?.(value)),
  parseLiteral: (node, variables) =>
    checkedTime('value' in node ? node.value : undefined, () => time.parseLiteral?.(node, variables)),
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
  const parsed = orNothing(parse);
  // The calendar of PostgreSQL has no year 0.
  if (typeof parsed === 'string' && !parsed.startsWith('0000')) return parsed;
  throw graphError('INVALID_DATE', `Date must be a day like "2026-10-01", but is ${JSON.stringify(value)}.`);
}

function checkedTime(value: unknown, parse: () => unknown): Date {
  const parsed = orNothing(parse);
  if (parsed instanceof Date) return parsed;
  throw graphError(
    'INVALID_DATE',
    `DateTime must be a time like "2026-10-01T08:00:00Z", but is ${JSON.stringify(value)}.`,
  );
}

/** The library's message names neither the expected form nor a code. */
function orNothing(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}
