import { count, hostile, type HostileSchema, link, query, service } from './hostile-schema';

const federation = 'https://specs.apollo.dev/federation/v2.11';
const overridden = (name: string) => service(`name: String! @${name}(from: "catalog")`);

/** What nobody can read, judge or carry. */
export const malformed: readonly HostileSchema[] = [
  hostile(
    'takes a field under another name of @override',
    'R02',
    `${link('"@key", { name: "@override", as: "@x" }')} ${overridden('x')}`,
  ),
  hostile(
    'takes a field by a namespace of its own',
    'R02',
    `${link('"@key"', ', as: "fed"')} ${overridden('fed__override')}`,
  ),
  hostile(
    'renames @link',
    'R02',
    `extend schema @l(url: "https://specs.apollo.dev/link/v1.0", as: "l") @l(url: "${federation}", import: ["@key"])`,
  ),
  hostile('links Federation twice', 'R02', `${link('"@key"')} ${link('"@override"')} ${overridden('override')}`),
  hostile(
    'links a specification for security',
    'R02',
    `${link('"@key"')} extend schema @link(url: "https://example.org/secret/v1.0", for: SECURITY)`,
  ),
  hostile(
    'links a version that nobody knows',
    'R02',
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.99", import: ["@key"])',
  ),
  hostile('is Federation 1', 'R02', `# no @link\n${query(count)}`),
  hostile('hands itself a context', 'R02', `${link('"@key", "@context", "@fromContext"')} ${query(count)}`),
  hostile('hands itself a context by a namespace', 'R02', service(`${count}`, '@federation__context(name: "c")')),
  hostile(
    'brings directives into the supergraph',
    'R02',
    `${link('"@key", "@composeDirective"')} extend schema @composeDirective(name: "@x")`,
  ),
  hostile(
    'defines @authenticated itself',
    'R02',
    `${link('"@key"')} directive @authenticated on FIELD_DEFINITION ${query(count)}`,
  ),
  hostile(
    'renames the root types',
    'R02',
    `schema { query: SaxonyQuery mutation: SaxonyMutation } type SaxonyQuery { ${count} } type SaxonyMutation { saxonyDo: Int }`,
  ),
  hostile('makes a service the root type', 'R02', `extend schema { query: OzgService } ${service(count)}`),
  hostile(
    'answers what the gateway asks subgraphs',
    'R02',
    query('_entities(representations: [_Any!]!): [OzgService] _service: Int'),
  ),
  hostile('adds to introspection', 'R02', query('__schema: Int')),
  hostile(
    'refers to a field that is not there',
    'R03',
    service('secret: String @external "Many. (Viele)" saxonyCount: Int @requires(fields: "secret")'),
  ),
  hostile('writes a field twice', 'R03', query('"One. (Eins)" saxonyCount: Int "Two. (Zwei)" saxonyCount: String')),
  hostile(
    'is two kinds of type at once',
    'R03',
    '"One. (Eins)" type SaxonyThing { "One. (Eins)" id: ID } "Two. (Zwei)" enum SaxonyThing { "One. (Eins)" ONE }',
  ),
  hostile(
    'implements itself',
    'R03',
    '"One. (Eins)" interface SaxonyThing implements SaxonyThing { "One. (Eins)" id: ID }',
  ),
  hostile(
    'demands what no policy grants',
    'R21',
    query('"Many. (Viele)" saxonyCount: Int @policy(policies: [["constructor:x"]])'),
  ),
  hostile('is nothing', 'R01', '# no @link'),
  hostile('is no SDL', 'R01', '\u0000\u0001<!DOCTYPE html>'),
  hostile('asks instead of telling', 'R01', '{ ozgServices { nodes { name } } }'),
  hostile('is nested without an end', 'R01', `type Saxony { a: ${'['.repeat(200_000)}`),
  hostile('is nested as values', 'R01', `type Saxony @tag(name: ${'[{a:'.repeat(50)}1${'}]'.repeat(50)}) { a: Int }`),
  hostile('describes in a megabyte', 'R01', `"${'a'.repeat(1_000_000)}" type Saxony { a: Int }`),
  hostile('has twenty megabytes', 'R01', '#'.repeat(20_000_000)),
  hostile('has a hundred thousand types', 'R01', Array.from({ length: 100_000 }, (_, at) => `scalar A${at}`).join(' ')),
  hostile(
    'has ten thousand directives at a field',
    'R01',
    `type Saxony { a: Int ${'@tag(name: "a") '.repeat(10_000)} }`,
  ),
  hostile('has a name without an end', 'R01', `type ${'A'.repeat(100_000)} { a: Int }`),
  hostile('turns the direction of writing', 'R01', '"\u202eevil" type Saxony { a: Int }'),
  hostile('hides a direction of writing behind an escape', 'R01', String.raw`"\u202eevil" type Saxony { a: Int }`),
  hostile('ends a block string early', 'R01', '"""a""" """ type Saxony { a: Int }'),
];
