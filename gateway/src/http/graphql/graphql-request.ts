import { isUtf8 } from 'node:buffer';
import { refusal } from '../refusal';

/** What a client asks, as GraphQL over HTTP describes it. */
export interface GraphqlRequest {
  query?: string | null;
  /** The id of a document that the operator keeps. */
  documentId?: string | null;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
  extensions?: Record<string, unknown> | null;
}

const MAX_DEPTH = 32;
const texts = ['query', 'documentId', 'operationName'];
const objects = ['variables', 'extensions'];

/** Reads a body. Throws what is wrong with it: INVALID_JSON, JSON_TOO_DEEP, BATCH_REFUSED or BAD_REQUEST. */
export function requestOfBody(body: Buffer): GraphqlRequest {
  if (!isUtf8(body)) throw refusal('INVALID_JSON', 'The body of the request is not UTF-8.');
  const request = parsed(body.toString('utf8'), 'The body of the request');
  if (Array.isArray(request)) throw refusal('BATCH_REFUSED', 'The body holds several requests at once.');
  if (!isObject(request)) throw refusal('BAD_REQUEST', 'The body of the request is no JSON object.');
  return checked(request, 'The body of the request');
}

/** Reads the part of an address after its "?". Throws as for a body. */
export function requestOfAddress(search: string): GraphqlRequest {
  const parameters = new URLSearchParams(search);
  const request: Record<string, unknown> = {};
  for (const name of [...texts, ...objects]) {
    const [value, ...others] = parameters.getAll(name);
    if (others.length) throw refusal('BAD_REQUEST', `The address has "${name}" more than once.`);
    if (value) request[name] = objects.includes(name) ? parsed(value, `"${name}" of the address`) : value;
  }
  return checked(request, 'The address');
}

function checked(request: Record<string, unknown>, place: string): GraphqlRequest {
  for (const name of texts) checkType(request, name, isText, 'a text');
  for (const name of objects) {
    checkType(request, name, isObject, 'an object');
    checkDepth(request[name], name, MAX_DEPTH);
  }
  if (request['query'] || request['documentId'] || request['extensions']) return request;
  throw refusal('BAD_REQUEST', `${place} has no "query".`);
}

function parsed(text: string, place: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('INVALID_JSON', `${place} is not JSON.`);
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
