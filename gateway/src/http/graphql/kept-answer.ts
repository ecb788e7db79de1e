import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';
import { endWith } from '@ozg/shared/server/http/end-with';
import type { KeptAnswer, ResponseCache } from '../../cache/response-cache';
import type { GatewayContext } from '../../graph/gateway-context';

/**
 * Writes an answer that is kept. Clients may keep it too and must ask whether it still holds: a GET with its ETag is
 * answered 304 then.
 */
export function sendKept(
  { method, headers }: IncomingMessage,
  response: ServerResponse,
  { body, contentType, etag }: KeptAnswer,
  isForAll: boolean,
): void {
  response.setHeader('etag', etag);
  response.setHeader('cache-control', isForAll ? 'public, no-cache' : 'private, no-cache');
  if (method === 'GET' && isNamed(etag, headers['if-none-match'])) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('content-type', contentType);
  response.setHeader('content-length', body.length);
  endWith(response, body);
}

/** Keeps what the graph answered, where it may be kept. */
export function keep(
  cache: ResponseCache | undefined,
  key: string,
  { note, record }: GatewayContext,
  { status, headers, body }: HTTPGraphQLResponse,
): KeptAnswer | undefined {
  const standing = note?.standing;
  const isWhole = standing && body.kind === 'complete' && (status ?? 200) === 200;
  if (!isWhole) return undefined;
  return cache?.keep(key, standing, {
    body: Buffer.from(body.string),
    contentType: headers.get('content-type') ?? '',
    operation: record?.operation,
  });
}

/** Whether a client that names these tags in If-None-Match has what bears this one. */
export function isNamed(etag: string, asked: string | undefined): boolean {
  return asked?.split(',').some((each) => ['*', etag, `W/${etag}`].includes(each.trim())) ?? false;
}
