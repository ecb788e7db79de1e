import { createHash } from 'node:crypto';
import type { GraphqlRequest } from '../http/graphql/graphql-request';
import { refusal } from '../http/refusal';

const MAX_TEXT = 16 * 1024;

/**
 * The hash of `extensions.persistedQuery`, if the request has one. Throws BAD_REQUEST where it is none, belongs to
 * another text, or to one that is too long to be kept.
 */
export function persistedHash({ query, extensions }: GraphqlRequest): string | undefined {
  const persisted = extensions?.['persistedQuery'];
  if (persisted === undefined || persisted === null) return undefined;
  const { version, sha256Hash: hash } = persisted as Record<string, unknown>;
  if (version !== 1 || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash)) {
    throw refusal('BAD_REQUEST', '"persistedQuery" must be { "version": 1, "sha256Hash": 64 hexadecimal digits }.');
  }
  if (!query) return hash;
  if (query.length > MAX_TEXT) {
    throw refusal('BAD_REQUEST', `A query of more than ${MAX_TEXT / 1024} KB is not kept; send it without its hash.`);
  }
  if (sha256(query) !== hash) throw refusal('BAD_REQUEST', 'The hash of "persistedQuery" is not that of the query.');
  return hash;
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
