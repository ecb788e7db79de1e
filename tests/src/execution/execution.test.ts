import { compose, type ComposedGraph } from './composed';

const projects = [
  { title: 'A', municipality: { ars: '1' }, partners: [{ ars: '2' }, { ars: '1' }] },
  { title: 'B', municipality: { ars: '2' }, partners: [{ ars: '1' }] },
  { title: 'C', municipality: { ars: '9' }, partners: [] },
];

const towns: Record<string, { name: string; mayor: { name: string }; population: number }> = {
  '1': { name: 'Halle', mayor: { name: 'X' }, population: 240_000 },
  '2': { name: 'Burg', mayor: { name: 'Y' }, population: 22_000 },
};

let graph: ComposedGraph;

beforeAll(async () => {
  graph = await compose({
    tracking: {
      typeDefs: `
        type Query { projects: [Project!]! constructor: String }
        type Project { title: String! municipality: Municipality partners: [Municipality!]! }
        type Municipality @key(fields: "ars") { ars: ID! }`,
      resolvers: { Query: { projects: () => projects, constructor: () => 'built' } },
    },
    responsibility: {
      typeDefs: `
        type Query { nothing: String }
        type Mayor { name: String! }
        type Municipality @key(fields: "ars") { ars: ID! name: String! mayor: Mayor }`,
      resolvers: { Municipality: { __resolveReference: ({ ars }: { ars: string }) => towns[ars] ?? null } },
    },
    statistics: {
      typeDefs: `
        type Query { idle: String }
        type Municipality @key(fields: "ars") {
          ars: ID! name: String! @external
          population(unit: Int): Int
          label: String @requires(fields: "name")
        }`,
      resolvers: {
        Municipality: {
          __resolveReference: (reference: { ars: string }) => reference,
          population: ({ ars }: { ars: string }, { unit = 1 }: { unit?: number }) =>
            towns[ars] ? Math.floor(towns[ars].population / unit) : null,
          label: ({ name }: { name: string }) => `Stadt ${name}`,
        },
      },
    },
  });
});

beforeEach(() => {
  graph.asked.length = 0;
});

afterAll(() => graph[Symbol.asyncDispose]());

const representations = () =>
  graph.asked
    .filter(({ subgraph }) => subgraph === 'responsibility')
    .map(({ variables }) => variables['representations']);

test('an entity is asked for once in a fetch, however often it is referred to, and each place gets it', async () => {
  const { data, errors } = await graph.ask('{ projects { partners { name mayor { name } } } }');

  expect(representations()).toEqual([
    [
      { __typename: 'Municipality', ars: '2' },
      { __typename: 'Municipality', ars: '1' },
    ],
  ]);
  const [halle, burg] = [
    { name: 'Halle', mayor: { name: 'X' } },
    { name: 'Burg', mayor: { name: 'Y' } },
  ];
  expect([data, errors]).toEqual([
    { projects: [{ partners: [burg, halle] }, { partners: [halle] }, { partners: [] }] },
    undefined,
  ]);
});

test('what another subgraph needs to know of an entity is fetched first and not told unasked', async () => {
  const { data } = await graph.ask('{ projects { partners { label } } }');

  expect(data).toEqual({
    projects: [
      { partners: [{ label: 'Stadt Burg' }, { label: 'Stadt Halle' }] },
      { partners: [{ label: 'Stadt Halle' }] },
      { partners: [] },
    ],
  });
});

test('a reference that leads nowhere is an error at its place, and null as far as the schema allows', async () => {
  const { data, errors } = await graph.ask('{ projects { title municipality { name } } }');

  expect(data).toEqual({
    projects: [
      { title: 'A', municipality: { name: 'Halle' } },
      { title: 'B', municipality: { name: 'Burg' } },
      { title: 'C', municipality: null },
    ],
  });
  expect(errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['projects', 2, 'municipality', 'name'], 'VALUE_MISSING'],
  ]);
});

test('the same field twice, by two names and with other arguments, stays two fields', async () => {
  const { data } = await graph.ask(`{ projects { partners { all: population hundreds: population(unit: 100) } } }`);

  expect((data as { projects: { partners: unknown[] }[] }).projects[1]?.partners).toEqual([
    { all: 240_000, hundreds: 2400 },
  ]);
});

test('names that every object inherits are names like others', async () => {
  const { data } = await graph.ask(
    '{ constructor toString: constructor projects { valueOf: title hasOwnProperty: title } }',
  );
  const [first] = (data as { projects: object[] }).projects;
  expect(data).toMatchObject({ constructor: 'built', toString: 'built' });
  expect(first).toEqual({ valueOf: 'A', hasOwnProperty: 'A' });
});

test('conditions of each request decide what is asked and answered, whatever the requests before', async () => {
  const query = `query($names: Boolean!, $few: Boolean = true) {
    projects { title @skip(if: $few) partners { ars name @include(if: $names) } } }`;
  const answers = [];
  for (const variables of [{ names: true }, { names: false }, { names: false, few: false }]) {
    graph.asked.length = 0;
    const { data } = await graph.ask(query, variables);
    answers.push([(data as { projects: unknown[] }).projects[1], graph.asked.length]);
  }

  expect(answers).toEqual([
    [{ partners: [{ ars: '1', name: 'Halle' }] }, 2],
    [{ partners: [{ ars: '1' }] }, 1],
    [{ title: 'B', partners: [{ ars: '1' }] }, 1],
  ]);
});
