import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { fragmentsOf } from '../document/fold-selections';
import { costWith, type Variables } from './cost';
import { costOfOperation } from './cost-of-operation';
import { readWeights } from './weights';

const sdl = `
  directive @cost(weight: String!) on FIELD_DEFINITION | OBJECT | ARGUMENT_DEFINITION
  directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
  type Query {
    projects(first: Int = 25): ProjectConnection
    states: [State!]!
    days: [State] @listSize(assumedSize: 365)
    search(top: Int): [Heavy] @listSize(slicingArguments: ["top"])
    sum(of: String @cost(weight: "4")): Int @cost(weight: "3")
  }
  type Mutation { rename(name: String): Project }
  type ProjectConnection { nodes: [Project!]! edges: [ProjectEdge] totalCount: Int facets: [Facet] }
  type ProjectEdge { cursor: String node: Project }
  type Project { title: String state: State projects(first: Int): ProjectConnection }
  type State { name: String }
  type Facet { count: Int }
  type Heavy @cost(weight: "10") { name: String }
`;
const schema = buildSchema(sdl);

function cost(text: string, variables: Variables = {}): number {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return costWith(costOfOperation(operation, fragmentsOf(document), schema, readWeights(sdl)), variables);
}

test.each<[string, number, string, Variables?]>([
  ['a count costs its connection', 1, '{ projects { totalCount } }'],
  ['a page costs its entries', 1 + 10, '{ projects(first: 10) { nodes { title } } }'],
  ['without a size a page has the default', 1 + 25, '{ projects { nodes { title } } }'],
  ['what is in an entry counts for each', 1 + 10 * (1 + 1), '{ projects(first: 10) { nodes { state { name } } } }'],
  ['edges cost their nodes too', 1 + 10 * (1 + 1), '{ projects(first: 10) { edges { node { title } } } }'],
  [
    'pages within pages multiply',
    1 + 10 * (1 + 1 + 20),
    '{ projects(first: 10) { nodes { projects(first: 20) { nodes { title } } } } }',
  ],
  ['a list that says no size has five', 1 + 5, '{ projects(first: 9) { facets { count } } }'],
  ['a plain list as well', 5, '{ states { name } }'],
  ['a size may come as a variable', 1 + 40, 'query($n: Int) { projects(first: $n) { nodes { title } } }', { n: 40 }],
  [
    'null and nothing are the default',
    1 + 25,
    'query($n: Int) { projects(first: $n) { nodes { title } } }',
    { n: null },
  ],
  ['a negative size makes nothing cheaper', 1 + 25, '{ projects(first: -100) { nodes { title } } }'],
  [
    'fragments cost where they are used',
    2 * (1 + 3),
    '{ a: projects(first: 3) { ...P } b: projects(first: 3) { ...P } } fragment P on ProjectConnection { nodes { title } }',
  ],
  ['the schema and type names are free', 0, '{ __typename __schema { types { name } } }'],
  ['a change costs ten', 10, 'mutation { rename(name: "x") { title } }'],
  ['the supergraph states a weight of a type and an argument of size', 70, '{ search(top: 7) { name } }'],
  ['... an assumed size', 365, '{ days { name } }'],
  ['... and weights of a field and an argument', 7, '{ sum(of: "x") }'],
])('%s', (_what, expected, text, variables = {}) => {
  expect(cost(text, variables)).toBe(expected);
});

test('a graph that states no weights is not read for them', () => {
  expect(readWeights('this is no schema')).toEqual({ cost: new Map(), listSize: new Map() });
});
