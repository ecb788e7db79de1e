import type { ServerResponse } from 'node:http';
import type { HTTPGraphQLResponse } from '@apollo/server';

/** Says with an answer how many variables the subgraph takes in one request. */
export const BATCHING_HEADER = 'x-variable-batching';
export const MAX_BATCH = 32;
export const JSON_LINES = 'application/jsonl';

/** One operation that is asked with several variables, each for a request of its own. */
export interface VariableBatch {
  /** What is asked each time, but for its variables. */
  operation: Readonly<Record<string, unknown>>;
  /** The variables, with the id of the request and where its trace is at. */
  asked: readonly { variables: unknown; requestId?: string; traceparent?: string }[];
}

/** The batch that a body holds; undefined for a body that is none. Throws TooManyVariables. */
export function variableBatch(body: object): VariableBatch | undefined {
  const { variables, extensions, ...operation } = body as Record<string, unknown>;
  if (!Array.isArray(variables)) return undefined;
  if (variables.length > MAX_BATCH) throw new TooManyVariables();
  const { requests } = (extensions ?? {}) as { requests?: unknown };
  const told = (at: number) => ((Array.isArray(requests) ? requests[at] : undefined) ?? {}) as Record<string, unknown>;
  const asked = variables.map((each: unknown, at) => {
    const { id, traceparent } = told(at);
    return { variables: each, requestId: text(id), traceparent: text(traceparent) };
  });
  return { operation, asked };
}

export class TooManyVariables extends Error {}

/**
 * Answers each of a batch with a line of its own as soon as it is there: `{"variableIndex":0,"data":...}`, as variable
 * batching in JSON Lines has it. What is there at the same time leaves in one write.
 */
export async function answerInLines(
  response: ServerResponse,
  count: number,
  answer: (at: number) => Promise<HTTPGraphQLResponse>,
): Promise<void> {
  response.writeHead(200, { 'content-type': `${JSON_LINES}; charset=utf-8` });
  let ready = '';
  const flush = () => {
    if (ready) response.write(ready);
    ready = '';
  };
  const answerOne = async (at: number) => {
    const { body } = await answer(at);
    if (body.kind !== 'complete') throw new Error('Answers in parts are not offered.');
    if (!ready) setImmediate(flush);
    ready += `{"variableIndex":${at},${body.string.slice(1).trimEnd()}\n`;
  };
  await Promise.all(Array.from({ length: count }, (_, at) => answerOne(at)));
  response.end(ready);
  ready = '';
}

const MAX_TEXT = 200;

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= MAX_TEXT ? value : undefined;
}
