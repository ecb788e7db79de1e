import { type Attack, asked, times } from './attack';

const friends = (levels: number, inner: string) => `${'{ parent '.repeat(levels)} ${inner} ${'}'.repeat(levels)}`;
const doubling = (levels: number) =>
  times(levels, (at) => `fragment F${at} on Project { ...F${at + 1} ...F${at + 1} }`) +
  ` fragment F${levels} on Project { id }`;

const refused = (name: string, query: string, code: string, others: Partial<Attack> = {}): Attack => ({
  name,
  send: asked(query),
  status: 400,
  code,
  ...others,
});

/** Documents that are small to write and large to answer. */
export const floods: Attack[] = [
  refused('100 aliases of a list', `{ ${times(100, (at) => `a${at}: topicAreas { label }`)} }`, 'TOO_MANY_ALIASES'),
  refused('300 aliases of __typename', `{ ${times(300, (at) => `a${at}: __typename`)} }`, 'TOO_MANY_ALIASES'),
  refused('a field 900 times', `{ ${times(900, () => '__typename')} }`, 'TOO_MANY_ROOT_FIELDS'),
  refused('a record 21 times', `{ ${times(21, () => 'state(code: "DE-ST") { name }')} }`, 'TOO_MANY_ROOT_FIELDS'),
  refused('5,000 fields', `{ ${times(5000, (at) => `f${at}`)} }`, 'TOO_MANY_TOKENS'),
  refused('a document of 90 KB', `{ ${'states { name } '.repeat(5600)} }`, 'TOO_MANY_TOKENS'),
  refused('arguments without end', `{ states(${times(600, (at) => `a${at}: 1`)}) { name } }`, 'TOO_MANY_TOKENS'),
  refused(
    'a list literal without end',
    `{ projects(filter: { ozgId: [${'"10519" '.repeat(2000)}] }) { totalCount } }`,
    'TOO_MANY_TOKENS',
  ),
  refused(
    '100 operations',
    times(100, (at) => `query Q${at} { __typename }`),
    'TOO_MANY_OPERATIONS',
  ),
  refused('25 levels', `{ municipality(ars: "150850000000") ${friends(24, '{ name }')} }`, 'TOO_DEEP'),
  refused('300 levels', `{ municipality(ars: "150850000000") ${friends(300, '{ name }')} }`, 'TOO_DEEP'),
  refused('480 open braces', '{a'.repeat(480), 'GRAPHQL_PARSE_FAILED'),
  refused('50,000 open braces', '{'.repeat(50_000), 'GRAPHQL_PARSE_FAILED'),
  refused('50,000 open brackets in a value', `{ a(b: ${'['.repeat(50_000)}) }`, 'TOO_MANY_TOKENS'),
  refused(
    '200 levels of a type',
    `query($a: ${'['.repeat(200)}Int${']'.repeat(200)}) { states { name } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  {
    name: '200 inline fragments in one another',
    send: asked(`{ ${'... { '.repeat(200)} __typename ${'}'.repeat(200)} }`),
    status: 200,
    code: null,
  },
  { name: '30,000 comments', send: asked(`{ __typename } ${'#\n'.repeat(30_000)}`), status: 200, code: null },
  { name: '60,000 blanks', send: asked(`{ __typename ${' \t,'.repeat(20_000)} }`), status: 200, code: null },
  refused('a name of 90 KB', `{ ${'a'.repeat(90_000)} }`, 'GRAPHQL_VALIDATION_FAILED'),
  refused('ten names of 9 KB', `{ ${times(10, (at) => `a${at}${'b'.repeat(9000)}`)} }`, 'GRAPHQL_VALIDATION_FAILED', {
    atMostKb: 16,
  }),
  refused('a text of 90 KB where a key belongs', `{ state(code: "${'x'.repeat(90_000)}") { name } }`, 'MALFORMED_KEY'),
  refused(
    '200 unknown fields',
    `{ state(code: "DE-ST") { ${times(200, (at) => `f${at}`)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
    { atMostKb: 8 },
  ),
  refused(
    'fields that contradict each other',
    `{ ${times(15, () => 'states { name: code } states { name }')} }`,
    'TOO_MANY_ROOT_FIELDS',
    { atMostKb: 16 },
  ),
];

/** Fragments that are cheap to write and dear to expand. */
export const fragments: Attack[] = [
  refused('a fragment in itself', '{ ...F } fragment F on Query { ...F }', 'GRAPHQL_VALIDATION_FAILED'),
  refused(
    'two fragments in each other',
    '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused(
    'a circle through a field',
    '{ project(id: "x") { ...F } } fragment F on Project { municipalities { municipalProjects { nodes { landProjects { nodes { ...F } } } } } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused('fragments that double 60 times', `{ project(id: "x") { ...F0 } } ${doubling(60)}`, 'TOO_MANY_SELECTIONS'),
  refused('fragments that double 11 times', `{ project(id: "x") { ...F0 } } ${doubling(11)}`, 'TOO_MANY_SELECTIONS'),
  refused(
    'a fragment used 300 times',
    `{ ${times(300, () => '...F')} } fragment F on Query { a: __typename }`,
    'TOO_MANY_ALIASES',
  ),
  refused(
    'a fragment that is not used',
    '{ __typename } fragment F on Query { __typename }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused('a fragment that is not there', '{ ...__proto__ }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('a fragment named on', '{ ...on } fragment on on Query { __typename }', 'GRAPHQL_PARSE_FAILED'),
  refused(
    'a fragment named like a method',
    '{ ...constructor } fragment toString on Query { __typename }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused(
    'a fragment twice',
    '{ ...F } fragment F on Query { __typename } fragment F on Query { states { name } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
];

export const directives: Attack[] = [
  refused(
    '100 @skip',
    `{ ${times(20, () => 'states { name @skip(if: false) code @skip(if: true) }')} }`,
    'TOO_MANY_DIRECTIVES',
  ),
  refused('a field with 400 unknown directives', `{ __typename ${'@a '.repeat(400)} }`, 'TOO_MANY_DIRECTIVES', {
    atMostKb: 8,
  }),
  refused('a field with 900 directives', `{ __typename ${'@a '.repeat(900)} }`, 'TOO_MANY_TOKENS'),
  refused('@skip twice', '{ states { name @skip(if: false) @skip(if: true) } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('@defer', '{ states { ... @defer { name } } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('@stream', '{ states @stream(initialCount: 0) { name } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('@live', 'query @live { states { name } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('an unknown directive', '{ states @admin(as: "root") { name } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('@include without its argument', '{ states @include { name } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused(
    'a directive of the composition',
    '{ states @join__field(graph: CATALOG) { name } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
];

const types = 'types { name fields { name description args { name type { name ofType { name } } } } }';

export const introspection: Attack[] = [
  refused(
    'the schema 20 times',
    `{ ${times(20, (at) => `a${at}: __schema { types { name } }`)} }`,
    'INTROSPECTION_TOO_LARGE',
  ),
  refused(
    'its types 20 times',
    `{ __schema { ${times(20, (at) => `a${at}: types { name fields { name } }`)} } }`,
    'INTROSPECTION_TOO_LARGE',
  ),
  refused(
    'types in circles',
    '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
    'INTROSPECTION_TOO_LARGE',
    { atMostKb: 8 },
  ),
  refused(
    'possible types in circles',
    '{ __schema { types { possibleTypes { interfaces { name } } } } }',
    'INTROSPECTION_TOO_LARGE',
  ),
  refused(
    'a type chain of 40',
    `{ __type(name: "Project") { fields { type ${'{ ofType '.repeat(40)} { name } ${'}'.repeat(40)} } } }`,
    'INTROSPECTION_TOO_LARGE',
  ),
  refused(
    'a circle in fragments',
    `{ __schema { ...S } } fragment S on __Schema { ${types} queryType { ...T } } fragment T on __Type { fields { type { ...T } } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ),
  refused(
    '30 types by name',
    `{ ${times(20, (at) => `a${at}: __type(name: "Project") { name }`)} }`,
    'INTROSPECTION_TOO_LARGE',
  ),
  refused('_service', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused(
    '_entities',
    'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
    'GRAPHQL_VALIDATION_FAILED',
  ),
  {
    name: 'a type of the composition',
    send: asked('{ __type(name: "join__Graph") { enumValues { name } } }'),
    status: 200,
    code: null,
  },
  refused('a name that nearly exists', '{ project(id: "x") { titel } }', 'GRAPHQL_VALIDATION_FAILED'),
  refused('an argument that nearly exists', '{ project(idd: "x") { title } }', 'GRAPHQL_VALIDATION_FAILED'),
];
