import { type Attack, asked, posted, refused, wire } from './attack';

const typename = '{"query":"{ __typename }"}';
const head = ['POST /graphql HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Type: application/json'];

export const wires: Attack[] = [
  refused(
    'headers of 20 KB',
    wire(...head, `X-Long: ${'a'.repeat(20_000)}`, 'Content-Length: 26', '', typename),
    431,
    null,
  ),
  refused(
    'a length and pieces',
    wire(...head, 'Content-Length: 26', 'Transfer-Encoding: chunked', '', '0', '', ''),
    400,
    null,
  ),
  refused('two lengths', wire(...head, 'Content-Length: 26', 'Content-Length: 5', '', typename), 400, null),
  refused('a negative length', wire(...head, 'Content-Length: -1', '', typename), 400, null),
  refused('no HTTP', wire('HELO graphql', '', ''), 400, null),
  refused(
    'a header within a header',
    wire(...head, 'X-A: b\nContent-Type: text/plain', 'Content-Length: 26', '', typename),
    400,
    null,
  ),
  refused(
    'a path with two slashes',
    wire('POST //graphql HTTP/1.1', 'Host: x', 'Connection: close', 'Content-Length: 0', '', ''),
    404,
    null,
  ),
  refused(
    'a path that climbs',
    wire('GET /explorer/assets/..%2f..%2f..%2fpackage.json HTTP/1.1', 'Host: x', 'Connection: close', '', ''),
    404,
    null,
  ),
  refused('TRACE', wire('TRACE /graphql HTTP/1.1', 'Host: x', 'Connection: close', '', ''), 405, 'METHOD_NOT_ALLOWED'),
  refused(
    'an upgrade',
    wire(
      'GET /graphql HTTP/1.1',
      'Host: x',
      'Connection: close',
      'Upgrade: websocket',
      'Sec-WebSocket-Protocol: graphql-transport-ws',
      '',
      '',
    ),
    400,
    'BAD_REQUEST',
  ),
];

const hash = 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38';
const persisted = (persistedQuery: unknown, query?: string) =>
  posted(JSON.stringify({ query, extensions: { persistedQuery } }));

export const persistedQueries: Attack[] = [
  refused(
    'a text under the hash of another',
    persisted({ version: 1, sha256Hash: hash }, '{ states { name } }'),
    400,
    'BAD_REQUEST',
  ),
  refused(
    'a hash that nobody registered',
    persisted({ version: 1, sha256Hash: 'a'.repeat(64) }),
    200,
    'PERSISTED_QUERY_NOT_FOUND',
  ),
  refused('a hash that is none', persisted({ version: 1, sha256Hash: '../../etc/passwd' }), 400, 'BAD_REQUEST'),
  refused('a hash that is a list', persisted({ version: 1, sha256Hash: [hash] }), 400, 'BAD_REQUEST'),
  refused('another version', persisted({ version: 99, sha256Hash: hash }), 400, 'BAD_REQUEST'),
  refused('a persistedQuery that is a text', persisted('__proto__'), 400, 'BAD_REQUEST'),
  refused('the hash of Apollo with its text', persisted({ version: 1, sha256Hash: hash }, '{__typename}'), 200, null),
  refused(
    'a long document to keep',
    asked(
      `{ __typename } #${'x'.repeat(60_000)}`,
      {},
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
    ),
    400,
    'BAD_REQUEST',
  ),
];
