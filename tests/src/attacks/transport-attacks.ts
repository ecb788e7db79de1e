import { gzipSync } from 'node:zlib';
import { type Attack, got, posted, refused, wire } from './attack';

const typename = '{"query":"{ __typename }"}';
const gzipped = gzipSync(JSON.stringify({ query: `{ __typename ${' '.repeat(50_000_000)} }` }));
const typed = (type: string) => posted(typename, { 'content-type': type });
const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Type: application/json'];

export const bodies: Attack[] = [
  refused(
    'a body of 101 KB',
    posted(JSON.stringify({ query: `{ __typename } #${'x'.repeat(103_000)}` })),
    413,
    'BODY_TOO_LARGE',
  ),
  refused(
    'an announced gigabyte that never comes',
    wire(...head, 'Content-Length: 1000000000', '', '{"query"'),
    413,
    'BODY_TOO_LARGE',
  ),
  refused(
    'pieces without end',
    wire(...head, 'Transfer-Encoding: chunked', '', ...Array.from({ length: 30 }, () => `1000\r\n${' '.repeat(4096)}`)),
    413,
    'BODY_TOO_LARGE',
  ),
  refused(
    'a gzip bomb',
    posted(gzipped, { 'content-type': 'application/json', 'content-encoding': 'gzip' }),
    415,
    'NOT_JSON',
  ),
  refused(
    'brotli',
    posted(typename, { 'content-type': 'application/json', 'content-encoding': 'br' }),
    415,
    'NOT_JSON',
  ),
  refused(
    'two encodings',
    posted(typename, { 'content-type': 'application/json', 'content-encoding': 'identity, gzip' }),
    415,
    'NOT_JSON',
  ),
  refused('no body', posted(''), 400, 'INVALID_JSON'),
  refused('half a body', posted('{"query": "{ __typename'), 400, 'INVALID_JSON'),
  refused('bytes that are no UTF-8', posted(Uint8Array.of(0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d)), 400, 'INVALID_JSON'),
  refused('UTF-16', posted(Buffer.from(typename, 'utf16le')), 400, 'INVALID_JSON'),
  refused('a byte order mark', posted(`\ufeff${typename}`), 400, 'INVALID_JSON'),
  refused('NaN', posted('{"query":"{ __typename }","variables":{"a":NaN}}'), 400, 'INVALID_JSON'),
  refused('a text', posted('"{ __typename }"'), 400, 'BAD_REQUEST'),
  refused('null', posted('null'), 400, 'BAD_REQUEST'),
  refused('a number', posted('1e999'), 400, 'BAD_REQUEST'),
  refused('a list of one request', posted(`[${typename}]`), 400, 'BATCH_REFUSED'),
  refused(
    'a list of 1,000 requests',
    posted(`[${Array.from({ length: 1000 }, () => typename).join()}]`),
    400,
    'BATCH_REFUSED',
  ),
  refused('an empty list', posted('[]'), 400, 'BATCH_REFUSED'),
  refused('an empty object', posted('{}'), 400, 'BAD_REQUEST'),
  refused('an empty query', posted('{"query":""}'), 400, 'BAD_REQUEST'),
  refused('a query that is an object', posted('{"query":{"kind":"Document"}}'), 400, 'BAD_REQUEST'),
  refused('a query that is a list', posted('{"query":["{ __typename }"]}'), 400, 'BAD_REQUEST'),
  refused('variables in a text', posted('{"query":"{ __typename }","variables":"{}"}'), 400, 'BAD_REQUEST'),
  refused('variables in a list', posted('{"query":"{ __typename }","variables":[]}'), 400, 'BAD_REQUEST'),
  refused('extensions in a list', posted('{"query":"{ __typename }","extensions":[1]}'), 400, 'BAD_REQUEST'),
  refused(
    'an operationName that is an object',
    posted('{"query":"{ __typename }","operationName":{}}'),
    400,
    'BAD_REQUEST',
  ),
  refused('the same key twice', posted('{"query":"{ nothing }","query":"{ __typename }"}'), 200, null),
  refused(
    '20,000 keys',
    posted(`{"query":"{ __typename }"${Array.from({ length: 9000 }, (_, at) => `,"k${at}":0`).join('')}}`),
    200,
    null,
  ),
  refused(
    '40,000 lists in one another',
    posted(`{"query":"{ __typename }","variables":{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`),
    400,
    'JSON_TOO_DEEP',
  ),
  refused(
    '10,000 objects in one another',
    posted(`{"query":"{ __typename }","variables":${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}}`),
    400,
    'JSON_TOO_DEEP',
  ),
];

export const forms: Attack[] = [
  refused('text/plain, as a foreign page may send it', typed('text/plain'), 415, 'NOT_JSON'),
  refused(
    'a form',
    posted('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
    415,
    'NOT_JSON',
  ),
  refused(
    'an upload',
    posted('--x\r\n\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }),
    415,
    'NOT_JSON',
  ),
  refused('two types', typed('application/json, text/plain'), 415, 'NOT_JSON'),
  refused('a type that only looks like JSON', typed('application/jsonp'), 415, 'NOT_JSON'),
  refused('application/graphql', posted('{ __typename }', { 'content-type': 'application/graphql' }), 415, 'NOT_JSON'),
  refused('another character set', typed('application/json; charset=utf-16'), 415, 'NOT_JSON'),
  refused('UTF-7', typed('application/json; charset=utf-7'), 415, 'NOT_JSON'),
  refused(
    'no type',
    wire('POST /graphql HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Length: 26', '', typename),
    415,
    'NOT_JSON',
  ),
  refused('a GET as a foreign page sends it', { path: '/graphql?query=%7B__typename%7D' }, 400, 'BAD_REQUEST'),
  refused(
    'a mutation by GET',
    got({ query: 'mutation { recordPhaseChange { userErrors { code } } }' }),
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused('a whole mutation by GET', got({ query: 'mutation { __typename }' }), 405, 'BAD_REQUEST'),
  refused(
    'a mutation by GET beside a query',
    got({ query: 'query A { __typename } mutation B { __typename }', operationName: 'B' }),
    405,
    'BAD_REQUEST',
  ),
  refused(
    'two queries by GET',
    { ...(got({}) as object), path: '/graphql?query={__typename}&query={states{name}}' },
    400,
    'BAD_REQUEST',
  ),
  refused('variables by GET that are no JSON', got({ query: '{ __typename }', variables: '{' }), 400, 'INVALID_JSON'),
  refused('a list of requests by GET', got({ query: '[{ __typename }]' }), 400, 'GRAPHQL_PARSE_FAILED'),
  refused(
    'PUT',
    { method: 'PUT', headers: { 'content-type': 'application/json' }, body: typename },
    405,
    'METHOD_NOT_ALLOWED',
  ),
  refused('DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'),
  refused(
    'a method by header',
    {
      path: '/graphql?query=mutation%7B__typename%7D',
      headers: { 'x-http-method-override': 'POST', 'apollo-require-preflight': '1' },
    },
    405,
    'BAD_REQUEST',
  ),
  refused(
    'an answer as HTML',
    posted(typename, { 'content-type': 'application/json', accept: 'text/html' }),
    406,
    'NOT_ACCEPTABLE',
  ),
  refused(
    'an Accept of 12 KB',
    posted(typename, { 'content-type': 'application/json', accept: `${'a/b;q=0.1,'.repeat(1200)}*/*` }),
    200,
    null,
  ),
  refused(
    'an answer in parts',
    posted(typename, { 'content-type': 'application/json', accept: 'multipart/mixed; deferSpec=20220824' }),
    406,
    'NOT_ACCEPTABLE',
  ),
];
