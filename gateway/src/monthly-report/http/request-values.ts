import { graphError } from '@ozg/shared/errors/graph-error';
import type { Request } from 'express';
import { isMinistryId, isMonth } from '../report-for';

/** The ministry that a request names. Throws BAD_USER_INPUT for another form. */
export function ministryIn(request: Request): string;
export function ministryIn(request: Request, isOptional: true): string | undefined;
export function ministryIn({ query }: Request, isOptional = false): string | undefined {
  const { ministry } = query;
  if (ministry === undefined && isOptional) return undefined;
  if (typeof ministry === 'string' && isMinistryId(ministry)) return ministry;
  throw graphError('BAD_USER_INPUT', 'Name the ministry as "ministry=DE-ST:MID".');
}

/** The month that a request names, if any. Throws BAD_USER_INPUT for another form. */
export function monthIn({ query: { month } }: Request): string | undefined {
  if (month === undefined || (typeof month === 'string' && isMonth(month))) return month;
  throw graphError('BAD_USER_INPUT', 'Name the month as "month=2026-11".');
}

export function flagIn({ query }: Request, name: string): boolean {
  const value = query[name] ?? 'false';
  if (value === 'true' || value === 'false') return value === 'true';
  throw graphError('BAD_USER_INPUT', `Write "${name}=true", or leave it out.`);
}

/** Identifiers divided by commas; undefined where the request names none at all. */
export function idsIn({ query }: Request, name: string): string[] | undefined {
  const value = query[name];
  if (value === undefined) return undefined;
  const ids = typeof value === 'string' ? value.split(',').filter(Boolean) : [];
  if (ids.length) return ids;
  throw graphError('BAD_USER_INPUT', `Write "${name}" once, with identifiers divided by commas.`);
}

/** The key that lets a request be repeated after a lost answer. Throws BAD_REQUEST where it is missing. */
export function idempotencyKeyIn(request: Request): string {
  const key = request.get('idempotency-key');
  if (key) return key;
  throw graphError('BAD_REQUEST', 'Send a header "Idempotency-Key" with a text of your own, new for each report.');
}
