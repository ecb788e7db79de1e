import { isUtf8 } from 'node:buffer';
import { refusal } from '../refusal';

/** What a client asks, as GraphQL over HTTP describes it; other keys are kept and mean nothing. */
export interface GraphqlRequest {
  query?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

const MAX_DEPTH = 32;

/** Reads a body. Throws what is wrong with it: INVALID_JSON, JSON_TOO_DEEP, BATCH_REFUSED or BAD_REQUEST. */
export function readGraphqlRequest(body: Buffer): GraphqlRequest {
  if (!isUtf8(body)) throw refusal('INVALID_JSON', 'The body of the request is not UTF-8.');
  const request = parsed(body.toString('utf8'));
  if (Array.isArray(request)) throw refusal('BATCH_REFUSED', 'The body holds several requests at once.');
  if (!isObject(request)) throw refusal('BAD_REQUEST', 'The body of the request is no JSON object.');
  checkType(request, 'query', isText, 'a text');
  checkType(request, 'operationName', isText, 'a text');
  checkType(request, 'variables', isObject, 'an object');
  checkType(request, 'extensions', isObject, 'an object');
  for (const name of ['variables', 'extensions']) checkDepth(request[name], name, MAX_DEPTH);
  if (!request['query'] && !request['extensions'])
    throw refusal('BAD_REQUEST', 'The body of the request has no "query".');
  return request;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('INVALID_JSON', 'The body of the request is not JSON.');
  }
}

function checkType(request: Record<string, unknown>, name: string, fits: (value: unknown) => boolean, what: string) {
  const value = request[name];
  if (value === undefined || value === null || fits(value)) return;
  throw refusal('BAD_REQUEST', `"${name}" must be ${what}.`);
}

function checkDepth(value: unknown, name: string, levels: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (levels === 0) throw refusal('JSON_TOO_DEEP', `"${name}" is nested more than ${MAX_DEPTH} levels deep.`);
  for (const each of Object.values(value)) checkDepth(each, name, levels - 1);
}

const isText = (value: unknown): boolean => typeof value === 'string';

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
