import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { Logger } from 'pino';
import { type ErrorCode, errorCodes } from '../../errors/error-codes';
import { graphError } from '../../errors/graph-error';
import type { RequestContext } from '../../reading/request-context';
import type { Subgraph } from '../subgraph';
import { type Admit, NotSigned } from './admit';
import { endWith } from './end-with';
import { knownAnswer, type KnownAnswers } from './known-answer';
import { BodyTooLarge, ClientGone } from './read-body';
import { answerInLines, BATCHING_HEADER, MAX_BATCH, TooManyVariables, variableBatch } from './variable-batch';

export interface EndpointParts extends KnownAnswers {
  subgraph: Pick<Subgraph, 'contextFor'>;
  server: ApolloServer<RequestContext>;
  admit: Admit;
}

/** /graphql of a subgraph: queries that are known are carried out at once, Apollo Server looks at all others. */
export function subgraphEndpoint({ subgraph, server, admit, ...answers }: EndpointParts): RequestListener {
  return async (request, response) => {
    try {
      const { requestId, caller, body: bytes } = await admit(request);
      const body = bodyOf(request, bytes);
      const { accept, traceparent } = request.headers as Record<string, string | undefined>;
      const answerTo = async (asked: object | undefined, id: string, trace: string | undefined) => {
        const context = subgraph.contextFor(id, caller);
        const known = asked && (await knownAnswer(answers, { body: asked, context, accept, traceparent: trace }));
        if (known) return known;
        const httpGraphQLRequest = { ...headOf(request), body: asked };
        return server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => context });
      };
      const batch = body && variableBatch(body);
      if (!batch) return send(response, await answerTo(body, requestId, traceparent));
      await answerInLines(response, batch.asked.length, (at) => {
        const each = batch.asked[at];
        const asked = { ...batch.operation, variables: each?.variables };
        return answerTo(asked, each?.requestId ?? requestId, each?.traceparent);
      });
    } catch (error) {
      refuse(response, error as Error, answers.log);
    }
  };
}

/** What the body says; undefined where it is not announced as JSON, which Apollo Server refuses. */
function bodyOf({ headers }: IncomingMessage, bytes: Buffer): object | undefined {
  if (!/^application\/json\b/i.test(headers['content-type'] ?? '') || !bytes.length) return undefined;
  const body = parsed(bytes.toString('utf8'));
  if (typeof body === 'object' && body !== null) return body;
  throw new NoObject();
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new NoObject();
  }
}

class NoObject extends Error {}

function headOf({ method = '', headers, url = '' }: IncomingMessage) {
  const seen = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) seen.set(name, String(value));
  const at = url.indexOf('?');
  return { method, headers: seen, search: at < 0 ? '' : url.slice(at) };
}

function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader(BATCHING_HEADER, MAX_BATCH);
  response.setHeader('cache-control', 'no-store');
  response.statusCode = status ?? 200;
  endWith(response, body.string);
}

function refuse(response: ServerResponse, error: Error, log: Logger): void {
  if (error instanceof ClientGone || response.headersSent) return void response.destroy();
  const [code, message] = reasonOf(error);
  if (code === 'UNSIGNED_REQUEST') {
    log.warn({ reason: error.message }, 'refused a request without a valid signature of the gateway');
  }
  if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: error }, 'request failed');
  const { extensions } = graphError(code, message);
  response.writeHead(errorCodes[code].status, {
    'content-type': 'application/json; charset=utf-8',
    connection: 'close',
  });
  response.end(JSON.stringify({ errors: [{ message, extensions }] }));
}

function reasonOf(error: Error): [ErrorCode, string] {
  if (error instanceof NotSigned) return ['UNSIGNED_REQUEST', 'This subgraph answers its gateway only.'];
  if (error instanceof BodyTooLarge) return ['BODY_TOO_LARGE', 'The body of the request is larger than 10 MB.'];
  if (error instanceof NoObject) return ['INVALID_JSON', 'The body of the request is no JSON object.'];
  if (error instanceof TooManyVariables)
    return ['BAD_REQUEST', `One request may have at most ${MAX_BATCH} sets of variables.`];
  return ['INTERNAL_SERVER_ERROR', 'The subgraph failed to answer.'];
}
