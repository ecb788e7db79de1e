import { setTimeout as pause } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { QueryPlanner } from '@apollo/query-planner';
import type { Release } from '@ozg/gateway/graph/release';
import { parse } from 'graphql';
import { compose, type ComposedGraph } from '../execution/composed';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires"])\n';

const places = 'type Query { place(id: ID!): Place } type Place @key(fields: "id") { id: ID! name: String }';
const weather = (fields: string) => `type Place @key(fields: "id") { id: ID! ${fields} }`;

let letGo: () => void;
let held: Promise<void>;
let graph: ComposedGraph;

beforeEach(async () => {
  held = new Promise((resolve) => (letGo = resolve));
  graph = await compose({
    places: {
      typeDefs: places,
      resolvers: { Query: { place: (_: unknown, { id }: { id: string }) => ({ id, name: `Place ${id}` }) } },
      headers: { 'cache-control': 'max-age=60' },
    },
    weather: {
      typeDefs: weather('rain: Int wind: Int'),
      resolvers: { Place: { rain: () => held.then(() => 7), wind: () => 3 } },
      headers: { 'cache-control': 'max-age=60' },
    },
  });
});

afterEach(async () => {
  letGo();
  await graph[Symbol.asyncDispose]();
});

function release(weatherFields: string): Release {
  const typeDefs = { places, weather: weather(weatherFields) };
  const { supergraphSdl = '', errors } = composeServices(
    Object.entries(typeDefs).map(([name, text]) => ({ name, typeDefs: parse(link + text) })),
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join());
  return { supergraphSdl, routing: graph.routing };
}

async function ask(query: string): Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }> {
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as Awaited<ReturnType<typeof ask>>;
}

const place = (fields: string): string => `{ place(id: "1") { ${fields} } }`;

test('a request under way ends on the graph that it began with, and the next one meets the new graph', async () => {
  await ask(place('name wind'));
  const underWay = ask(place('rain'));
  while (!graph.asked.some(({ query }) => query.includes('rain'))) await pause(5);

  await graph.graph.replace(release('wind: Int snow: Int'));
  const [old, known, gone] = await Promise.all([ask(place('name')), ask(place('name wind')), ask(place('rain'))]);
  letGo();

  expect(await underWay).toMatchObject({ data: { place: { rain: 7 } } });
  expect(old).toMatchObject({ data: { place: { name: 'Place 1' } } });
  expect(known).toMatchObject({ data: { place: { name: 'Place 1', wind: 3 } } });
  expect(gone.errors?.map(({ extensions }) => extensions.code)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  // Its subgraph does not have it yet.
  expect((await ask(place('snow'))).errors?.[0]?.extensions.code).not.toBe('GRAPHQL_VALIDATION_FAILED');
});

test('what was asked lately is planned before the new graph is served', async () => {
  await ask(place('name wind'));
  await graph.graph.replace(release('wind: Int'));
  const planned = jest.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
  try {
    await ask(place('name wind'));
    expect(planned).not.toHaveBeenCalled();
    await ask(place('wind name'));
    expect(planned).toHaveBeenCalledTimes(1);
  } finally {
    planned.mockRestore();
  }
});

test('answers are kept from one graph to the next where they are made in the same way, and only there', async () => {
  const askAll = async () => {
    await ask(place('name'));
    await ask(place('wind'));
    await ask('{ __schema { queryType { name } } place(id: "1") { name } }');
  };
  const newlyAsked = async () => {
    const before = graph.asked.length;
    await askAll();
    return graph.asked.slice(before).map(({ subgraph }) => subgraph);
  };
  await graph.graph.replace({ ...release('wind: Int'), members: members(1) });
  await askAll();
  expect(await newlyAsked()).toEqual([]);

  // Places is as it was; weather is another one; who asks for the schema may get another one.
  const { places: elsewhere = '' } = graph.routing;
  const routing = { ...graph.routing, weather: elsewhere };
  await graph.graph.replace({ ...release('wind: Int'), members: members(2), routing });
  expect(await newlyAsked()).toEqual(['places', 'places', 'places']);
  expect(await ask(place('wind'))).toMatchObject({ data: { place: { wind: null } } });

  await graph.graph.replace({ ...release('wind: Int snow: Int'), members: members(3) });
  expect(await newlyAsked()).toEqual(['places', 'weather', 'places']);

  // The same subgraphs are asked, for more.
  await graph.graph.replace({
    ...release('name: String @external wind: Int @requires(fields: "name")'),
    members: members(3),
  });
  expect(await newlyAsked()).toEqual(['places', 'weather', 'places']);
});

/** Places stays the same, weather is published anew. */
const members = (version: number) =>
  ['places', 'weather'].map((name) => ({
    name,
    owner: name,
    states: [],
    isHost: true,
    version: name === 'places' ? 1 : version,
    publishedAt: null,
  }));

test.each([
  ['what is no schema', { supergraphSdl: 'this is { no schema' }, 'Syntax Error'],
  ['a graph with a subgraph at an unknown place', { routing: {} }, 'must be an address'],
])('%s is not served, and the graph goes on as it is', async (_, bad, reason) => {
  await expect(graph.graph.replace({ ...release('rain: Int wind: Int'), ...bad })).rejects.toThrow(reason);

  expect(await ask(place('name wind'))).toMatchObject({ data: { place: { name: 'Place 1', wind: 3 } } });
  await graph.graph.replace(release('wind: Int'));
  expect((await ask(place('rain'))).errors).toHaveLength(1);
});

test('clients who ask all the time notice nothing of twenty new graphs', async () => {
  const over = new AbortController();
  const answers: unknown[] = [];
  const client = async () => {
    while (!over.signal.aborted) answers.push((await ask(place('name wind'))).data);
  };
  const clients = Array.from({ length: 6 }, client);
  for (let at = 0; at < 20; at += 1) {
    await graph.graph.replace(release(`wind: Int field${at}: Int`));
    const seen = answers.length;
    while (answers.length < seen + 10) await pause(5);
  }
  over.abort();
  await Promise.all(clients);

  expect(new Set(answers.map((data) => JSON.stringify(data)))).toEqual(
    new Set([JSON.stringify({ place: { name: 'Place 1', wind: 3 } })]),
  );
});
