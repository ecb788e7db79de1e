import { graphError } from '../errors/graph-error';

// SQLSTATE classes: 08 connection, 53 resources exhausted, 57P shutdown and cancelled, 57014 statement timeout.
const unavailableState = /^(08|53|57P|57014)/;
const unavailableCause =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|Connection terminated|timeout|Client was closed|not queryable/i;

/** Names the one database failure that means something to a client; everything else stays what it is. */
export function translateDatabaseError(error: unknown): unknown {
  // By its shape, not its class: drivers throw plain objects and errors of other realms too.
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  const unavailable = unavailableState.test(code) || unavailableCause.test(`${code} ${message}`);
  return unavailable
    ? graphError('DATABASE_UNAVAILABLE', 'The database did not answer in time.', error as Error)
    : error;
}
