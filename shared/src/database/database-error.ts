import { graphError } from '../errors/graph-error';

// SQLSTATE classes: 08 connection, 53 resources exhausted, 57P shutdown and cancelled, 57014 statement timeout.
const unavailableState = /^(08|53|57P|57014)/;
const unavailableCause =
  /ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|Connection terminated|timeout|Client was closed/i;

/** Names the one database failure that means something to a client; everything else stays what it is. */
export function translateDatabaseError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const unavailable = unavailableState.test(code) || unavailableCause.test(`${code} ${error.message}`);
  return unavailable ? graphError('DATABASE_UNAVAILABLE', 'The database did not answer in time.', error) : error;
}
