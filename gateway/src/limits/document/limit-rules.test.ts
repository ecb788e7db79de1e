import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { limitSettings } from '../limit-settings';
import { limitRules } from './limit-rules';

const schema = buildSchema('type Query { me: Person } type Person { name: String friend: Person }');

function found(text: string): string[] {
  const errors = validate(schema, parse(text), limitRules(limitSettings({})));
  return errors.map(({ message, extensions }) => `${extensions['code']}: ${message}`);
}

const times = (number: number, of: (at: number) => string) =>
  Array.from({ length: number }, (_, at) => of(at)).join(' ');
const nested = (levels: number) => `${'{ friend '.repeat(levels - 2)} { name } ${'}'.repeat(levels - 2)}`;
const ofType = (levels: number) => `${'{ ofType '.repeat(levels)} { name } ${'}'.repeat(levels)}`;
/** Fragments of which each holds the next one twice. */
const doubling = (levels: number) =>
  times(levels, (at) => `fragment F${at} on Person { ...F${at + 1} ...F${at + 1} }`) +
  ` fragment F${levels} on Person { name }`;

test.each<[string, string, string]>([
  [
    '13 levels',
    `{ me ${nested(13)} }`,
    'TOO_DEEP: The document has 13 levels of fields; 12 are allowed (DEPTH_LIMIT).',
  ],
  ['levels in fragments', `{ me ${nested(6).replace('name', '...F')} } fragment F on Person ${nested(9)}`, 'TOO_DEEP'],
  [
    '31 aliases',
    `{ me { ${times(31, (at) => `a${at}: __typename`)} } }`,
    'TOO_MANY_ALIASES: The document has 31 aliases; 30',
  ],
  [
    'aliases in a fragment used twice',
    `{ me { ...F friend { ...F } } } fragment F on Person { ${times(16, (at) => `a${at}: name`)} }`,
    'TOO_MANY_ALIASES: The document has 32 aliases',
  ],
  ['21 fields at the root', `{ ${times(21, () => 'me { name }')} }`, 'TOO_MANY_ROOT_FIELDS: The document has 21'],
  [
    'root fields in fragments of a second operation',
    `query A { me { name } } query B { ...F ... { ...F } } fragment F on Query { ${times(11, () => '__typename')} }`,
    'TOO_MANY_ROOT_FIELDS: The document has 22',
  ],
  [
    '31 directives',
    `{ me { ${times(31, () => 'name @skip(if: false)')} } }`,
    'TOO_MANY_DIRECTIVES: The document has 31',
  ],
  ['11 operations', times(11, (at) => `query Q${at} { __typename }`), 'TOO_MANY_OPERATIONS: The document has 11'],
  [
    '2001 selections',
    `{ me { ${times(2000, () => 'name')} } }`,
    'TOO_MANY_SELECTIONS: The document has 2001 selections',
  ],
  [
    'fragments that double',
    `{ me { ...F0 } } ${doubling(90)}`,
    'TOO_MANY_SELECTIONS: The document has more than 1000000',
  ],
  ['the schema twice', '{ __schema { __typename } again: __schema { __typename } }', 'INTROSPECTION_TOO_LARGE'],
  ['11 types', `{ ${times(11, (at) => `t${at}: __type(name: "A") { name }`)} }`, 'INTROSPECTION_TOO_LARGE'],
  ['aliases in the schema', '{ __schema { types { name again: name } } }', 'INTROSPECTION_TOO_LARGE'],
  [
    'the schema in circles',
    '{ ...S } fragment S on Query { __schema { types { fields { type { ...T } } } } } fragment T on __Type { fields { name } }',
    'INTROSPECTION_TOO_LARGE',
  ],
  [
    'a deep type',
    `{ __type(name: "A") ${ofType(15)} }`,
    'INTROSPECTION_TOO_LARGE: An introspection has up to 16 levels',
  ],
])('%s', (_what, text, expected) => {
  expect(found(text)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['12 levels', `{ me ${nested(12)} }`],
  ['30 aliases', `{ ${times(20, (at) => `a${at}: me { ${at < 10 ? 'n: ' : ''}name }`)} }`],
  ['a fragment within itself, which other rules refuse', '{ me { ...F } } fragment F on Person { friend { ...F } }'],
  ['the introspection of every tool', getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true })],
  ['a look at one type', '{ __type(name: "Person") { fields { name type { name ofType { name } } } } }'],
])('%s may be asked for', (_what, text) => {
  expect(found(text)).toEqual([]);
});
