import { createHash } from 'node:crypto';
import { graphError } from '../errors/graph-error';
import type { OrderTerm } from './order';

/**
 * A cursor is the row's values of the order's columns, bound to the list and the order it was made for: one that comes
 * from elsewhere or was changed is refused with INVALID_CURSOR.
 */
export function encodeCursor(list: string, order: OrderTerm[], values: readonly unknown[]): string {
  const body = JSON.stringify(values);
  return Buffer.from(`${seal(list, order, body)}${body}`).toString('base64url');
}

export function decodeCursor(list: string, order: OrderTerm[], cursor: string): unknown[] {
  const text = Buffer.from(cursor, 'base64url').toString();
  const body = text.slice(SEAL_LENGTH);
  if (text.slice(0, SEAL_LENGTH) !== seal(list, order, body)) {
    throw graphError('INVALID_CURSOR', 'The cursor "after" does not belong to this list in this order.');
  }
  const values: unknown = JSON.parse(body);
  const isPlace = Array.isArray(values) && values.length === order.length && values.every(isPlain);
  if (!isPlace) throw graphError('INVALID_CURSOR', 'The cursor "after" names no place in this list.');
  return values;
}

// A seal can be forged by whoever reads this file; what is in it must still be values that a column may have.
function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

const SEAL_LENGTH = 8;

// No secret: the seal tells mistakes from cursors. Whoever forges one only chooses where their own page starts.
function seal(list: string, order: OrderTerm[], body: string): string {
  return createHash('sha256')
    .update(`${list} ${order.map(({ property, descending }) => `${property}${descending ? '-' : '+'}`)} ${body}`)
    .digest('hex')
    .slice(0, SEAL_LENGTH);
}
