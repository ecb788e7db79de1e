import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { supergraphFile } from '@ozg/infra/paths';
import { Dice } from '@ozg/infra/synthetic/dice';
import fc from 'fast-check';
import { apiSchemaOf } from '../support/api-schema';
import { openTestGraph, type TestGraph } from '../support/test-graph';
import { garbled } from './garbled';
import { type MadeQuery, QueryMaker, type Values } from './query-maker';
import { openStockGateway, type StockGateway } from './stock-gateway';

const QUERIES = Number(process.env['OZG_QUERIES'] ?? 50);

// Stock does not know the type of what a subgraph answered without its name, and leaves out what a fragment asks of it.
const STOCK_LEAVES_OUT = 1_902_270_701;
const GARBLED_SO = 1_066_758_753;

const supergraphSdl = readFileSync(supergraphFile, 'utf8');
const schema = apiSchemaOf(supergraphSdl);

let graph: TestGraph;
let stock: StockGateway;
let values: Values;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
  stock = await openStockGateway(supergraphSdl, graph.subgraphs);
  values = await valuesOf(graph);
});

afterAll(async () => {
  await stock.close();
  await graph[Symbol.asyncDispose]();
});

test(`${QUERIES} random queries are answered as @apollo/gateway answers them`, async () => {
  const answered = { alike: 0, withErrors: 0, incomplete: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const made = new QueryMaker(schema, values, new Dice(seed)).make();
      // What is asked again is carried out in other ways than what is asked once.
      const first = await graph.ask(made.query, made.variables);
      for (let again = 1; again <= 2; again += 1) await graph.ask(made.query, made.variables);
      const ours = await graph.ask(made.query, made.variables);
      const theirs = await stock.ask(made);
      expect([ours.status, ours.data]).toEqual([first.status, first.data]);

      expect([200, 400]).toContain(ours.status);
      if (isLimited(ours)) return;
      if (theirs.errors?.length || theirs.extensions?.valueCompletion?.length) {
        expect(ours.errors.length).toBeGreaterThan(0);
        answered.withErrors += 1;
      } else {
        expect(ours).toMatchObject({ status: 200, errors: [] });
        answered.alike += 1;
      }
      if (ours.status !== 200) return;
      const rest = asFarAs(theirs.data, ours.data);
      if (!isDeepStrictEqual(rest, ours.data)) answered.incomplete += 1;
      expect(rest).toEqual(plain(theirs.data));
    }),
    { numRuns: QUERIES, examples: [[STOCK_LEAVES_OUT]] },
  );
  expect(answered.incomplete).toBeLessThanOrEqual(1 + QUERIES / 500);
  // A maker of nothing but refusals would compare nothing.
  expect(answered.alike).toBeGreaterThan(QUERIES / 3);
}, 3_600_000);

test(`${QUERIES} garbled queries are answered or refused, and never by a failure of ours`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(), async (seed) => {
      const dice = new Dice(seed);
      const made: MadeQuery = garbled(new QueryMaker(schema, values, dice).make(), dice);
      const ours = await graph.ask(made.query, made.variables);

      expect([200, 400]).toContain(ours.status);
      if (ours.errors.length > 0) return;
      const { data } = await stock.ask(made);
      expect(asFarAs(data, ours.data)).toEqual(plain(data));
    }),
    { numRuns: QUERIES, examples: [[GARBLED_SO]] },
  );
}, 3_600_000);

const limits = /LIMIT|COST|TOO_|PAGE_SIZE/;

function isLimited({ errors }: { errors: readonly { extensions: Record<string, unknown> }[] }): boolean {
  return errors.some(({ extensions }) => limits.test(String(extensions['code'])));
}

/** What of an answer another one has places for. */
function asFarAs(other: unknown, answer: unknown): unknown {
  if (Array.isArray(other) && Array.isArray(answer)) return answer.map((each, at) => asFarAs(other[at], each));
  if (!isObject(other) || !isObject(answer)) return answer;
  const known = Object.entries(answer).filter(([name]) => other[name] !== undefined);
  return Object.fromEntries(known.map(([name, value]) => [name, asFarAs(other[name], value)]));
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As it comes over HTTP: without prototypes and what is undefined. */
function plain(data: unknown): unknown {
  return data === undefined ? null : JSON.parse(JSON.stringify(data));
}

async function valuesOf({ ask }: TestGraph): Promise<Values> {
  const { data } = await ask(`{
    ozgServices(first: 20) { nodes { ozgId id } } leikaServices(first: 20) { nodes { leikaKey } }
    projects(first: 20) { nodes { id } } ministries(first: 20) { nodes { id } }
    municipalities(first: 5) { nodes { ars } } newsletterIssues(first: 3) { nodes { id } } topicAreas { code } }`);
  const of = (list: string, key: string) => data[list].nodes.map((node: Record<string, string>) => node[key]);
  return {
    OzgId: of('ozgServices', 'ozgId'),
    LeikaKey: of('leikaServices', 'leikaKey'),
    Ars: of('municipalities', 'ars'),
    StateCode: ['DE-ST', 'DE-SN'],
    Date: ['2025-03-01', '2025-11-30', '2026-04-01'],
    DateTime: ['2025-03-01T00:00:00Z'],
    ID: [
      ...of('projects', 'id'),
      ...of('ministries', 'id'),
      ...of('newsletterIssues', 'id'),
      ...data.topicAreas.map(({ code }: { code: string }) => code),
    ],
    Int: [1, 2, 2025],
    Boolean: [true, false],
    String: ['Bau', 'Antrag', 'x'],
  };
}
