import type { Draft, Order } from '../registry';
import type { Approval } from '../registry-api';
import { RegistryError } from '../registry-error';

const MAX_AUTHOR = 200;
const MAX_TEXT = 1000;

/** The schema that a body holds. Throws BAD_USER_INPUT. */
export function draftIn(name: string, body: unknown): Draft {
  const { sdl, routingUrl } = (body ?? {}) as { sdl?: unknown; routingUrl?: unknown };
  if (typeof sdl === 'string' && typeof routingUrl === 'string') return { name, sdl, routingUrl };
  throw new RegistryError('BAD_USER_INPUT', 'Send JSON with "sdl" and "routingUrl".');
}

/** Who gives an order, and against which graph. Throws BAD_USER_INPUT. */
export function orderIn(body: unknown): Order {
  const { author, expected } = (body ?? {}) as { author?: unknown; expected?: unknown };
  if (typeof author !== 'string' || !author.trim() || author.length > MAX_AUTHOR) {
    throw new RegistryError(
      'BAD_USER_INPUT',
      `Say with "author" who gives the order, in up to ${MAX_AUTHOR} characters.`,
    );
  }
  return { author, expected: expected === undefined ? undefined : numberIn(expected) };
}

/** The leave that a body gives. Throws BAD_USER_INPUT. */
export function approvalIn(approver: string, body: unknown): Approval {
  const given = (body ?? {}) as Record<string, unknown>;
  const text = (name: string): string => {
    const value = given[name];
    if (typeof value === 'string' && value.trim() && value.length <= MAX_TEXT) return value.trim();
    throw new RegistryError('BAD_USER_INPUT', `Say "${name}" in up to ${MAX_TEXT} characters.`);
  };
  return {
    approver,
    rule: text('rule'),
    coordinate: text('coordinate'),
    subgraph: text('subgraph'),
    person: text('person'),
    reason: text('reason'),
  };
}

/** The version that a body names. Throws BAD_USER_INPUT. */
export function versionIn(body: unknown): number {
  return numberIn((body as { version?: unknown } | undefined)?.version);
}

/** A whole number from 0 on. Throws BAD_USER_INPUT. */
export function numberIn(value: unknown): number {
  const number = typeof value === 'string' ? Number(value) : value;
  if (typeof number === 'number' && Number.isSafeInteger(number) && number >= 0) return number;
  throw new RegistryError('BAD_USER_INPUT', 'Versions and revisions are whole numbers.');
}
