import { type Attack, asked, sent } from './attack';

const page = 'query($n: Int, $after: String) { projects(first: $n, after: $after) { nodes { id } } }';

export const pages: Attack[] = [
  sent(
    'pages of 100 within pages of 100',
    'query($n: Int) { ministries(first: $n) { nodes { projects(first: $n) { nodes { title ministry { name } } } } } }',
    { n: 100 },
    400,
    'COST_TOO_HIGH',
  ),
  sent(
    'the same without a size',
    '{ ministries { nodes { projects { nodes { ministry { projects { nodes { id } } } } } } } }',
    {},
    400,
    'COST_TOO_HIGH',
  ),
  sent('a page of two billion', page, { n: 2_147_483_647 }, 400, 'COST_TOO_HIGH'),
  sent('a page of 1,000', page, { n: 1000 }, 200, 'PAGE_SIZE_OUT_OF_RANGE'),
  sent('a page of minus one', page, { n: -1 }, 200, 'PAGE_SIZE_OUT_OF_RANGE'),
  sent(
    'a negative page that would pay for others',
    'query($n: Int) { projects(first: $n) { nodes { id } } ministries(first: 100) { nodes { projects(first: 100) { nodes { id } } } } }',
    { n: -2_000_000_000 },
    400,
    'COST_TOO_HIGH',
  ),
  sent(
    'a page by the default of a variable',
    'query($n: Int = 100) { ministries(first: $n) { nodes { projects(first: $n) { nodes { id } } } } }',
    {},
    400,
    'COST_TOO_HIGH',
  ),
  sent('a cursor of nonsense', page, { n: 1, after: 'abc' }, 200, 'INVALID_CURSOR'),
  sent(
    'a forged cursor',
    page,
    { n: 1, after: Buffer.from('["project","x\' or 1=1"]').toString('base64url') },
    200,
    'INVALID_CURSOR',
  ),
  sent('a cursor of 90 KB', page, { n: 1, after: 'A'.repeat(90_000) }, 200, 'INVALID_CURSOR'),
  sent(
    'a cursor that names a prototype',
    page,
    { n: 1, after: Buffer.from('{"__proto__":[]}').toString('base64url') },
    200,
    'INVALID_CURSOR',
  ),
];

export const operations: Attack[] = [
  {
    name: 'a subscription',
    send: asked('subscription { projects { totalCount } }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'two operations and no name',
    send: asked('query A { __typename } query B { __typename }'),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'the name of no operation',
    send: asked('query A { __typename }', {}, { operationName: 'B' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'a name like a method',
    send: asked('query A { __typename }', {}, { operationName: 'toString' }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'an operationName of 90 KB',
    send: asked('query A { __typename }', {}, { operationName: 'A'.repeat(90_000) }),
    status: 400,
    code: 'OPERATION_RESOLUTION_FAILURE',
  },
  {
    name: 'the same name twice',
    send: asked('query A { __typename } query A { states { name } }', {}, { operationName: 'A' }),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'a cheap operation before a dear one',
    send: asked(
      'query A { __typename } query B { ministries(first: 100) { nodes { projects(first: 100) { nodes { id } } } } }',
      {},
      { operationName: 'B' },
    ),
    status: 400,
    code: 'COST_TOO_HIGH',
  },
  {
    name: 'a type definition',
    send: asked('type Query { admin: String }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  {
    name: 'fragments only',
    send: asked('fragment F on Query { __typename }'),
    status: 400,
    code: 'GRAPHQL_VALIDATION_FAILED',
  },
  { name: 'an empty document', send: asked(' # nothing'), status: 400, code: 'GRAPHQL_PARSE_FAILED' },
  {
    name: 'a change by a stranger',
    send: asked(
      'mutation { recordPhaseChange(input: { projectId: "DE-ST:modul-f", version: 1, phase: ROLLOUT, reason: "x" }) { userErrors { code } } }',
    ),
    status: 200,
    code: 'READ_ONLY',
  },
];
