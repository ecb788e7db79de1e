import type { IncomingMessage } from 'node:http';
import { refusal } from '../refusal';

const GRAPHQL_RESPONSE = 'application/graphql-response+json';
const JSON_TYPE = 'application/json';
const wildcards = ['*/*', 'application/*'];

/** Throws NOT_JSON for a body that is anything but plain JSON in UTF-8: other types a foreign page may send unasked. */
export function checkContentType({ headers }: IncomingMessage): void {
  if (headers['content-type'] === JSON_TYPE && !headers['content-encoding']) return;
  const [type = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';').map(trim);
  if (type !== JSON_TYPE) {
    throw refusal('NOT_JSON', `The body must be of the type ${JSON_TYPE}.`);
  }
  const charset = parameters.find((each) => each.startsWith('charset='))?.slice('charset='.length);
  if (charset && !['utf-8', 'utf8', '"utf-8"', '"utf8"'].includes(charset)) {
    throw refusal('NOT_JSON', 'The body must be UTF-8.');
  }
  // Unpacked, a small body could be of any size.
  if ((headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity') {
    throw refusal('NOT_JSON', 'The body must not be compressed.');
  }
}

/**
 * The type that a client asks an answer to have, as it names it; undefined where any will do. Throws NOT_ACCEPTABLE
 * where it accepts neither of ours, before anything is done that it could not read the outcome of.
 */
export function acceptedType({ headers: { accept } }: IncomingMessage): string | undefined {
  if (!accept) return undefined;
  if (accept === JSON_TYPE) return accept;
  const types = accept
    .toLowerCase()
    .split(',')
    .map((each) => trim(each.split(';')[0] ?? ''));
  const named = types.find((type) => type === GRAPHQL_RESPONSE || type === JSON_TYPE);
  if (named || types.some((type) => wildcards.includes(type))) return named;
  throw refusal('NOT_ACCEPTABLE', `The answer is ${GRAPHQL_RESPONSE} or ${JSON_TYPE}.`);
}

const trim = (text: string) => text.trim();
