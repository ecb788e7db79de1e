import type { IncomingMessage } from 'node:http';
import type { Caller } from '@ozg/shared/identity/caller';
import { BodyTooLarge, readBody } from '@ozg/shared/server/http/read-body';
import { rightsOf } from '../../cache/rights';
import { refusal } from '../refusal';
import { type GraphqlRequest, requestOfAddress, requestOfBody } from './graphql-request';

/** A request as it was sent: a body, or the part of an address after its "?". */
export type RawRequest = Buffer | string;

/** What was sent, a body of at most `limit` bytes. Throws BODY_TOO_LARGE, and ClientGone. */
export async function readRaw(request: IncomingMessage, limit: number): Promise<RawRequest> {
  if (request.method === 'POST') return readBody(request, limit).catch((error: Error) => refuseTooLarge(error, limit));
  const { url = '' } = request;
  const at = url.indexOf('?');
  return at < 0 ? '' : url.slice(at);
}

function refuseTooLarge(error: Error, limit: number): never {
  if (!(error instanceof BodyTooLarge)) throw error;
  throw refusal('BODY_TOO_LARGE', `The body of the request is larger than ${Math.floor(limit / 1024)} KB.`);
}

export function understood(raw: RawRequest): GraphqlRequest {
  return typeof raw === 'string' ? requestOfAddress(raw) : requestOfBody(raw);
}

/** By which the answer to the very same request, sent by somebody with the same rights, is known again. */
export function cacheKey(
  { method, headers }: IncomingMessage,
  raw: RawRequest,
  accept: string | undefined,
  caller: Caller,
) {
  const text = typeof raw === 'string' ? raw : raw.toString('latin1');
  // Apollo Server refuses a GET that a foreign page could have sent.
  const isAsked = headers['apollo-require-preflight'] ?? headers['x-apollo-operation-name'] ?? headers['content-type'];
  return `${method} ${accept} ${method === 'GET' && isAsked !== undefined} ${rightsOf(caller)} ${text}`;
}
