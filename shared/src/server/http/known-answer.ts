import { HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import { maskError } from '../../errors/mask-error';
import type { RequestContext } from '../../reading/request-context';
import type { CompiledOperations } from '../compiled-operations';
import type { KnownQueries } from './known-queries';
import type { NoteRequest } from './note-requests';

export interface KnownAnswers {
  known: KnownQueries<RequestContext>;
  operationOf: CompiledOperations;
  note: NoteRequest;
  log: Logger;
}

/** A request as it came. */
export interface Asked {
  body: unknown;
  context: RequestContext;
  accept?: string;
  traceparent?: string;
}

/** The answer to a query that is known; undefined where Apollo Server has to look at the request. */
export async function knownAnswer(
  { known, operationOf, note, log }: KnownAnswers,
  { body, context, accept, traceparent }: Asked,
): Promise<HTTPGraphQLResponse | undefined> {
  const { query, operationName, variables } = body as Record<string, unknown>;
  if (typeof query !== 'string' || !isTextOrNone(operationName) || !isObjectOrNone(variables)) return undefined;
  const found = known.find(query, operationName);
  if (!found) return undefined;
  const end = note(context.requestId, traceparent);
  const { data, errors } = await operationOf(found.document, operationName ?? undefined)(
    context,
    variables ?? undefined,
  );
  const shown = errors?.map((error) => maskError(error.toJSON(), error, context.requestId, log));
  end({ name: found.operation.name?.value, kind: 'query', errors: shown?.length });
  const type = accept?.includes(GRAPHQL_RESPONSE) ? GRAPHQL_RESPONSE : 'application/json';
  return {
    // As GraphQL over HTTP has it: nothing was carried out.
    status: data === undefined ? 400 : 200,
    headers: new HeaderMap([['content-type', `${type}; charset=utf-8`]]),
    body: { kind: 'complete', string: JSON.stringify(shown ? { data, errors: shown } : { data }) },
  };
}

const GRAPHQL_RESPONSE = 'application/graphql-response+json';

function isTextOrNone(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function isObjectOrNone(value: unknown): value is Record<string, unknown> | null | undefined {
  return value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value));
}
