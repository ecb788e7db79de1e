import { compose, type ComposedGraph } from './composed';

const HUGE = 'x'.repeat(11 * 1024 * 1024);

let graph: ComposedGraph;
/** Its name is longer than an answer may be. */
let broken: number | null = null;

beforeAll(async () => {
  graph = await compose({
    lists: {
      typeDefs: `
        type Query { towns(from: Int!, count: Int!): [Town!]! }
        type Town @key(fields: "ars") { ars: ID! }`,
      resolvers: {
        Query: {
          towns: (_: unknown, { from, count }: { from: number; count: number }) =>
            Array.from({ length: count }, (__, at) => ({ ars: String(from + at) })),
        },
      },
    },
    names: {
      typeDefs: `
        type Query { nothing: String }
        type Town @key(fields: "ars") { ars: ID! name: String short: String }`,
      resolvers: {
        Town: {
          __resolveReference: ({ ars }: { ars: string }) => ({
            ars,
            name: ars === String(broken) ? HUGE : `Stadt ${ars}`,
            short: () => {
              if (ars === String(broken)) throw new Error('no short name');
              return ars;
            },
          }),
        },
      },
    },
  });
});

beforeEach(() => {
  broken = null;
  graph.asked.length = 0;
});

afterAll(() => graph[Symbol.asyncDispose]());

const countsAsked = () =>
  graph.asked
    .filter(({ subgraph }) => subgraph === 'names')
    .map(({ variables }) => (variables['representations'] as unknown[]).length);

const ask = async (query: string) => {
  const { data, errors = [] } = await graph.ask(query);
  return { data: data as Record<string, { name?: string | null; short?: string | null }[]>, errors };
};

const named = (from: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Stadt ${from + at}` }));

test('what aliases ask the same of is asked for together, each entity once', async () => {
  const { data, errors } = await ask(
    '{ a: towns(from: 0, count: 3) { name } b: towns(from: 2, count: 3) { name } c: towns(from: 0, count: 1) { short } }',
  );

  expect(errors).toEqual([]);
  expect(data).toEqual({ a: named(0, 3), b: named(2, 3), c: [{ short: '0' }] });
  expect(countsAsked().toSorted()).toEqual([1, 5]);
});

test('more than 500 entities are asked for in parts', async () => {
  const { data, errors } = await ask('{ towns(from: 0, count: 1200) { name } }');

  expect(errors).toEqual([]);
  expect(data).toEqual({ towns: named(0, 1200) });
  expect(countsAsked().toSorted()).toEqual([200, 500, 500]);
});

test.each([
  ['of one list', 700, [['b']]],
  ['of two lists', 450, [['a'], ['b']]],
])('a part %s that fails is said once of each list, and the others are whole', async (_, at, places) => {
  broken = at;
  const { data, errors } = await ask(
    '{ a: towns(from: 0, count: 420) { name } b: towns(from: 420, count: 500) { name } }',
  );

  expect(errors.map(({ path }) => path)).toEqual(places);
  expect(new Set(errors.map(({ extensions }) => extensions['code']))).toEqual(new Set(['SUBGRAPH_UNAVAILABLE']));
  const isMissing = (index: number) => (at < 500 ? index < 500 : index >= 500);
  const expected = named(0, 920).map(({ name }, index) => ({ name: isMissing(index) ? null : name }));
  expect([...(data['a'] ?? []), ...(data['b'] ?? [])]).toEqual(expected);
});

test('an error of one entity is said at its place, in whichever part and list it is', async () => {
  broken = 610;
  const { data, errors } = await ask(
    '{ a: towns(from: 0, count: 400) { short } b: towns(from: 400, count: 400) { short } }',
  );

  expect(errors.map(({ path }) => path)).toEqual([['b', 210, 'short']]);
  expect(data['b']?.[210]).toEqual({ short: null });
  expect(data['b']?.[211]).toEqual({ short: '611' });
});
