import type { GraphqlRequest } from '../http/graphql/graphql-request';
import { refusal } from '../http/refusal';
import { persistedHash, sha256 } from './persisted-query';
import type { TrustedDocuments } from './trusted-documents';

/** Puts the text of a trusted document in place of its id, and lets nothing else pass where `isOnly` says so. */
export function askedDocument(asked: GraphqlRequest, trusted: TrustedDocuments, isOnly: boolean): GraphqlRequest {
  const hash = persistedHash(asked);
  const id = asked.documentId ?? (asked.query ? undefined : hash);
  const text = id && trusted.get(id);
  if (text) return withText(asked, text);
  if (asked.documentId || (isOnly && id)) throw refusal('DOCUMENT_UNKNOWN', 'There is no document of this id.');
  if (isOnly && !trusted.has(sha256(asked.query ?? ''))) {
    throw refusal('DOCUMENT_NOT_TRUSTED', 'The document is none of those that this gateway answers.');
  }
  return asked;
}

function withText(
  { query, documentId: _id, extensions: _hash, ...others }: GraphqlRequest,
  text: string,
): GraphqlRequest {
  if (!query || query === text) return { ...others, query: text };
  throw refusal('BAD_REQUEST', '"documentId" names another text than "query".');
}
