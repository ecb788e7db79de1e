import { errorCodes } from '@ozg/shared/errors/error-codes';
import type { Reply } from './client';

/** Right and whole; without some of it, and saying so; or not to be believed. */
export type Verdict = { kind: 'right' } | { kind: 'failed'; codes: readonly string[] } | { kind: 'wrong'; why: string };

export interface Answer {
  data?: unknown;
  errors?: readonly { extensions?: { code?: unknown } }[];
}

/** Why a value is not what is right, if it is not. */
export type Check = (data: unknown, hasErrors: boolean) => string | undefined;

/** Judges an answer: its errors must have codes of the table, and be foreseen, and its data must pass the check. */
export function verdictOn({ status, text }: Reply, check: Check): Verdict {
  const answer = parsed(text);
  if (!answer) return { kind: 'wrong', why: `status ${status} with no JSON: ${text.slice(0, 200)}` };
  const codes = (answer.errors ?? []).map(({ extensions }) => String(extensions?.code));
  const strange = codes.find((code) => !Object.hasOwn(errorCodes, code) || code === 'INTERNAL_SERVER_ERROR');
  const why = strange ? `${strange}: ${text.slice(0, 300)}` : check(answer.data, codes.length > 0);
  if (why) return { kind: 'wrong', why };
  return codes.length ? { kind: 'failed', codes } : { kind: 'right' };
}

/** Where two values differ; null stands for anything as soon as there are errors, but no record may be missing. */
export function differenceTo(right: unknown, data: unknown, hasErrors: boolean, path = 'data'): string | undefined {
  if (data === null || data === undefined) {
    return right === null || hasErrors ? undefined : `${path} is ${data} without an error`;
  }
  if (typeof right !== 'object' || right === null || typeof data !== 'object') {
    return Object.is(data, right)
      ? undefined
      : `${path} is ${JSON.stringify(data)} instead of ${JSON.stringify(right)}`;
  }
  const [rights, values] = [entriesOf(right), entriesOf(data)];
  if (values.size > rights.size || (Array.isArray(right) && values.size < rights.size)) {
    return `${path} has ${values.size} entries instead of ${rights.size}`;
  }
  for (const [key, value] of rights) {
    const difference = differenceTo(value, values.get(key), hasErrors, `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

const entriesOf = (value: object) => new Map<string, unknown>(Object.entries(value));

function parsed(text: string): Answer | undefined {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return undefined;
  }
}
