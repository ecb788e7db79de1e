import { buildSchema, parse } from 'graphql';
import { compileShape } from './compile-shape';
import { cutAnswer } from './cut-answer';

const schema = buildSchema(`
  type Query { service(id: ID): Service, services: [[Service!]!], named: [Named], _entities(representations: [_Any!]!): [_Entity]! }
  scalar _Any
  scalar Day
  union _Entity = Service | Office
  interface Named { name: String }
  enum Phase { IDEA ROLLOUT }
  type Service implements Named { id: ID!, name: String, count: Int, share: Float, isOpen: Boolean, phase: Phase, day: Day, office: Office, tags: [String] }
  type Office implements Named { id: ID!, name: String, chief: String }
`);

/** What is left of an answer, written as JSON so that keys such as "__proto__" are as a subgraph sends them. */
function cut(query: string, answer: string, variables: Record<string, unknown> = {}) {
  const found = cutAnswer(JSON.parse(answer), compileShape(schema, parse(query)), variables);
  return found && { data: JSON.stringify(found.data), misfits: found.misfits.paths.map((path) => path.join('.')) };
}

test.each([
  ['a right answer', '{ service { id name } }', '{"service":{"id":"1","name":"A"}}'],
  ['an absent object', '{ service { id } }', '{"service":null}'],
  ['a missing field', '{ service { id name } }', '{"service":{"name":"A"}}'],
  ['lists of lists', '{ services { id } }', '{"services":[[{"id":"1"}],[null],null]}'],
  ['an alias', '{ a: service { b: id } }', '{"a":{"b":"1"}}'],
  ['a fragment', '{ service { ...F } } fragment F on Named { name }', '{"service":{"name":"A"}}'],
  [
    'fields of each type',
    '{ named { __typename name ... on Office { chief } ... on Service { count } } }',
    '{"named":[{"__typename":"Office","name":"A","chief":"B"},{"__typename":"Service","name":"A","count":1},null]}',
  ],
  [
    'a type that need not be told',
    'query($i: Boolean!) { named { ... @include(if: $i) { __typename } name } service { __typename @skip(if: $i) id } }',
    '{"named":[{"name":"A"}],"service":{"id":"1"}}',
  ],
  [
    'a type that need not be told of a field that is asked twice',
    'query($i: Boolean!) { service { office @include(if: $i) { __typename name } office { id } } }',
    '{"service":{"office":{"id":"1"}}}',
  ],
  ['types that were not asked', '{ named { ... on Office { chief } name } }', '{"named":[{"chief":"B","name":"A"}]}'],
  ['a name that objects inherit', '{ service { constructor: name } }', '{"service":{"constructor":"A"}}'],
  ['the name "__proto__"', '{ service { __proto__: name id } }', '{"service":{"__proto__":"A","id":"1"}}'],
])('%s is left as it is', (_what, query, answer) => {
  expect(cut(query, answer)).toEqual({ data: answer, misfits: [] });
});

test.each([
  [
    'a field that nobody asked for',
    '{ service { id } }',
    '{"service":{"id":"1","name":"X"},"services":[]}',
    '{"service":{"id":"1"}}',
  ],
  ['the name behind an alias', '{ service { a: id } }', '{"service":{"id":"2","a":"1"}}', '{"service":{"a":"1"}}'],
  ['"__proto__"', '{ service { id } }', '{"service":{"id":"1","__proto__":{"name":"X"}}}', '{"service":{"id":"1"}}'],
  [
    '"__proto__" beside one that was asked',
    '{ service { __proto__: name } }',
    '{"service":{"id":"1","__proto__":"A"}}',
    '{"service":{"__proto__":"A"}}',
  ],
  ['what objects inherit', '{ service { id toString: name } }', '{"service":{"id":"1"}}', '{"service":{"id":"1"}}'],
  [
    'a field of another type',
    '{ named { __typename ... on Office { chief } } }',
    '{"named":[{"__typename":"Service","chief":"X"}]}',
    '{"named":[{"__typename":"Service"}]}',
  ],
])('%s is no part of the answer', (_what, query, answer, expected) => {
  expect(cut(query, answer)).toEqual({ data: expected, misfits: [] });
});

test.each([
  ['id', '7', '{}', 'true'],
  ['name', '7', '[]', '{"toString":"x"}'],
  ['count', '2147483648', '1.5', '"1"', '-2147483649'],
  ['share', '1e999', '"1"', 'true'],
  ['isOpen', '0', '"true"'],
  ['phase', '"DONE"', '0', '"__proto__"'],
  ['day', '{}', '[]', `"${'x'.repeat(10_001)}"`, '-1e999'],
  ['__typename', '"Office"', '7', 'null'].slice(0, 3),
])('a value that is no %s is null, and its place is told', (field, ...values) => {
  for (const value of values) {
    const isType = field === '__typename';
    expect(cut(`{ service { ${field} } }`, `{"service":{"${field}":${value}}}`)).toEqual({
      data: isType ? '{"service":null}' : `{"service":{"${field}":null}}`,
      misfits: [isType ? 'service' : `service.${field}`],
    });
  }
});

test.each([
  ['{ service { id } }', '{"service":[]}', '{"service":null}', 'service'],
  ['{ service { id } }', '{"service":"x"}', '{"service":null}', 'service'],
  ['{ services { id } }', '{"services":{"0":[]}}', '{"services":null}', 'services'],
  ['{ services { id } }', '{"services":[[],[[{"id":"1"}]]]}', '{"services":[[],[null]]}', 'services.1.0'],
  ['{ service { tags } }', '{"service":{"tags":["a",1]}}', '{"service":{"tags":["a",null]}}', 'service.tags.1'],
  ['{ named { __typename name } }', '{"named":[{"__typename":"Query","name":"A"}]}', '{"named":[null]}', 'named.0'],
  ['{ named { __typename name } }', '{"named":[{"name":"A"}]}', '{"named":[null]}', 'named.0'],
])('%s is not answered by %s', (query, answer, expected, misfit) => {
  expect(cut(query, answer)).toEqual({ data: expected, misfits: [misfit] });
});

test('of many wrong values the first twenty places are told, and their number', () => {
  const shape = compileShape(schema, parse('{ service { tags } }'));
  const found = cutAnswer({ service: { tags: Array.from({ length: 50_000 }, () => 1) } }, shape, {});

  expect(found?.misfits).toMatchObject({ count: 50_000, paths: { length: 20 } });
});

const entities =
  'query($r: [_Any!]!) { _entities(representations: $r) { ... on Service { name } ... on Office { chief } } }';
const r = [{ __typename: 'Service' }, { __typename: 'Office' }];

test('each entity is cut as what it was asked to be', () => {
  const answer = '{"_entities":[{"name":"A","chief":"X"},{"name":"X","chief":"B"}],"service":{}}';

  expect(cut(entities, answer, { r })).toEqual({ data: '{"_entities":[{"name":"A"},{"chief":"B"}]}', misfits: [] });
});

test('an entity of another type than was asked for is none', () => {
  const query = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Service { name } } }';
  const answer = '{"_entities":[{"__typename":"Office","name":"A"},null]}';

  expect(cut(query, answer, { r })).toEqual({ data: '{"_entities":[null,null]}', misfits: ['_entities.0'] });
});

test.each([
  '{}',
  '[]',
  '"x"',
  'null',
  '{"_entities":null}',
  '{"_entities":{"length":2}}',
  '{"_entities":[null]}',
  '{"_entities":[null,null,null]}',
])('%s is no answer about two entities', (answer) => expect(cut(entities, answer, { r })).toBeNull());
