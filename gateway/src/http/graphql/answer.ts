import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLHead, HTTPGraphQLResponse } from '@apollo/server';
import { graphError } from '@ozg/shared/errors/graph-error';
import { endWith } from '@ozg/shared/server/http/end-with';
import { ClientGone } from '@ozg/shared/server/http/read-body';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestRecord } from '../../operation/requests/request-record';

// Who is still sending may read the refusal; the connection of who does not end is ended.
const LEFTOVERS_WITHIN_MS = 2000;

/** Writes what Apollo Server answers. */
export function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = status ?? 200;
  endWith(response, body.string);
}

/** Answers what fails before GraphQL begins, in GraphQL's own form. What nobody foresaw is only in the log. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  record: RequestRecord,
  log: Logger,
): void {
  if (error instanceof ClientGone || response.headersSent) return void response.destroy();
  const { requestId } = record;
  const { message, extensions } = shown(error, requestId, log);
  const { http, ...others } = extensions as { http?: HTTPGraphQLHead; code?: string };
  record.codes.add(String(others['code']));
  for (const [name, value] of http?.headers ?? []) response.setHeader(name, value);
  response.statusCode = http?.status ?? 500;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ errors: [{ message, extensions: { ...others, requestId } }] }));
  if (request.complete) return;
  request.resume();
  setTimeout(() => !request.complete && request.destroy(), LEFTOVERS_WITHIN_MS).unref();
}

function shown(error: unknown, requestId: string, log: Logger): GraphQLError {
  if (error instanceof GraphQLError && error.extensions['http']) return error;
  log.error({ requestId, err: error }, 'request failed');
  return graphError('INTERNAL_SERVER_ERROR', 'The graph failed to answer.');
}
