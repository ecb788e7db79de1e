import { GraphQLError } from 'graphql';
import { graphError } from '../errors/graph-error';

// SQLSTATE classes: 08 connection, 28 refused login, 3D no such database, 42P01 no such table, 53 resources exhausted,
// 55000 not accepting connections, 57P shutdown and cancelled, 57014 statement timeout.
const unavailableState = /^(08|28|3D|42P01|53|55000|57P|57014)/;
const unavailableCause =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|connect ENOENT|Connection terminated|timeout|Client was closed|not queryable|end on the pool/i;

// A character that text cannot hold, a date that the calendar does not have.
const unstorableState = /^(22021|22007|22008)/;

/** Names the two database failures that mean something to a client; everything else stays what it is. */
export function translateDatabaseError(error: unknown): unknown {
  // By its shape, not its class: drivers throw plain objects and errors of other realms too.
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  if (unavailableState.test(code) || unavailableCause.test(`${code} ${message}`)) {
    return graphError('DATABASE_UNAVAILABLE', 'The database did not answer in time.', error as Error);
  }
  if (unstorableState.test(code)) {
    return graphError('BAD_USER_INPUT', 'A value holds a character or a date that no record can have.', error as Error);
  }
  return error;
}

/** Whether the error says that the database did not answer, whatever it was asked. */
export function isUnavailable(error: unknown): boolean {
  return error instanceof GraphQLError && error.extensions['code'] === 'DATABASE_UNAVAILABLE';
}
