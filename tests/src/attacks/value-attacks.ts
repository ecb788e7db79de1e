import { type Attack, asked, posted, sent } from './attack';

const byState = 'query($code: StateCode!) { state(code: $code) { name } }';
const byId = 'query($id: ID!) { project(id: $id) { title } }';
const search = 'query($text: String) { projects(filter: { text: $text }, first: 1) { nodes { id } } }';
const page = 'query($n: Int, $after: String) { projects(first: $n, after: $after) { nodes { id } } }';
const states = 'query($codes: [StateCode!]) { projects(filter: { state: $codes }) { totalCount } }';

export const variables: Attack[] = [
  sent('a number for a key', byState, { code: 15 }, 400, 'MALFORMED_KEY'),
  sent('an object for a key', byState, { code: { $ne: null } }, 400, 'MALFORMED_KEY'),
  sent('null where something must be', byState, { code: null }, 400, 'BAD_USER_INPUT'),
  sent('nothing where something must be', byState, {}, 400, 'BAD_USER_INPUT'),
  sent('20,000 wrong values', states, { codes: Array.from({ length: 20_000 }, () => 1) }, 400, 'MALFORMED_KEY'),
  sent('10,000 right values', states, { codes: Array.from({ length: 10_000 }, () => 'DE-ST') }, 200, null),
  sent('a wrong value of 90 KB', byState, { code: 'x'.repeat(90_000) }, 400, 'MALFORMED_KEY'),
  sent('a key of 90 KB', byId, { id: 'x'.repeat(90_000) }, 200, null),
  sent('a list for a text', byId, { id: ['DE-ST:modul-f'] }, 400, 'BAD_USER_INPUT'),
  sent('a number beyond all integers', page, { n: 1e300 }, 400, 'BAD_USER_INPUT'),
  sent('a fraction', page, { n: 1.5 }, 400, 'BAD_USER_INPUT'),
  {
    name: 'a number of 5,000 digits',
    send: asked(`{ projects(first: ${'9'.repeat(5000)}) { totalCount } }`),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a float of 1e999',
    send: asked('{ projects(first: 1e999) { totalCount } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  sent('variables that nobody declared', byState, { code: 'DE-ST', admin: true, isAdmin: true }, 200, null),
  sent('a variable that is not used', 'query($a: Int) { __typename }', { a: 1 }, 400, 'GRAPHQL_VALIDATION_FAILED'),
  sent(
    'a variable twice',
    'query($a: Int, $a: Int) { projects(first: $a) { totalCount } }',
    { a: 1 },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  sent(
    'a variable that is not declared',
    '{ projects(first: $a) { totalCount } }',
    { a: 1 },
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  sent(
    'an unknown type',
    'query($a: Admin) { projects(first: $a) { totalCount } }',
    {},
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  {
    name: '__proto__ among the variables',
    send: posted(`{"query":${JSON.stringify(byState)},"variables":{"code":"DE-ST","__proto__":{"isAdmin":true}}}`),
    status: 200,
    code: null,
  },
  {
    name: 'constructor.prototype among the variables',
    send: posted(
      `{"query":${JSON.stringify(byState)},"variables":{"code":"DE-ST","constructor":{"prototype":{"isAdmin":true}}}}`,
    ),
    status: 200,
    code: null,
  },
  {
    name: '__proto__ beside the query',
    send: posted(`{"query":"{ __typename }","__proto__":{"isAdmin":true}}`),
    status: 200,
    code: null,
  },
  {
    name: 'the query in __proto__',
    send: posted('{"__proto__":{"query":"{ __typename }"}}'),
    status: 400,
    code: 'BAD_REQUEST',
  },
  sent(
    'a variable named __proto__',
    'query($__proto__: StateCode!) { state(code: $__proto__) { name } }',
    JSON.parse('{"__proto__":"DE-ST"}'),
    200,
    null,
  ),
  { name: '__proto__ as alias', send: asked('{ __proto__: states { name } }'), status: 200, code: null },
  {
    name: 'constructor and toString as aliases',
    send: asked('{ constructor: __typename toString: __typename hasOwnProperty: __typename }'),
    status: 200,
    code: null,
  },
  {
    name: '__proto__ in a filter',
    send: posted(
      '{"query":"query($f: ProjectFilter) { projects(filter: $f) { totalCount } }","variables":{"f":{"__proto__":{"state":["DE-ST"]}}}}',
    ),
    status: 400,
    code: 'BAD_USER_INPUT',
  },
  sent('U+0000', byId, { id: 'DE-ST:\u0000' }, 200, 'BAD_USER_INPUT'),
  {
    name: 'U+0000 in the document',
    send: asked('{ project(id: "\\u0000") { title } }'),
    status: 200,
    code: 'BAD_USER_INPUT',
  },
  {
    name: 'a raw U+0000 in the document',
    send: asked('{ \u0000 __typename }'),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'half a character in a value',
    send: posted(`{"query":${JSON.stringify(byId)},"variables":{"id":"\\ud800"}}`),
    status: 200,
    code: null,
  },
  {
    name: 'half a character in the document',
    send: asked('{ project(id: "\ud800") { title } }'),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  {
    name: 'a name in letters that look like others',
    send: asked('{ st\u0430tes { name } }'),
    status: 400,
    code: 'GRAPHQL_PARSE_FAILED',
  },
  { name: 'text that runs the other way', send: asked(byId, { id: '\u202eDE-ST' }), status: 200, code: null },
  sent('SQL in a key', byId, { id: "x' or '1'='1'; drop table project; --" }, 200, null),
  sent('SQL in a search', search, { text: "%' ; select pg_sleep(10) --" }, 200, null),
  sent('a script in a search', search, { text: '<script>alert(1)</script>' }, 200, null),
  sent('a pattern that backtracks', search, { text: `${'a'.repeat(3000)}!` }, 200, 'BAD_USER_INPUT', { atMostKb: 4 }),
  sent('operators of the text search', search, { text: "!!!&&&|||<->:*()'\\" }, 200, null),
  sent('90 KB of words to search for', search, { text: 'bau '.repeat(22_000) }, 200, 'BAD_USER_INPUT'),
];
