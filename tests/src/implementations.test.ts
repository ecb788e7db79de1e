import { Client } from 'pg';
import { openTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
});

afterAll(() => graph[Symbol.asyncDispose]());

// The made-up services have the highest numbers; of them there are ten, with projects of each state.
const first = (fields: string) => `query ($first: Int, $asOf: Date) {
  ozgServices(first: $first, orderBy: [{ field: OZG_ID, direction: DESC }]) {
    nodes { ozgId implementations(asOf: $asOf) { ${fields} } }
  }
}`;

const all = first(
  `ozgId state { code name } heldOn phase priority reuseModel originalLabel asOf source sourceUrl sourceKind`,
);

test('what a Land says of fifty services takes as many statements as of two, on any day', async () => {
  const ask = (count: number, asOf?: string) => graph.ask(all, { first: count, asOf });
  const [few, many, past] = [await ask(2), await ask(50), await ask(50, '2026-03-31')];

  expect([few.errors, many.errors, past.errors]).toEqual([[], [], []]);
  expect(many.data.ozgServices.nodes).toHaveLength(50);
  expect(many.data.ozgServices.nodes[0].implementations).toMatchObject([
    { state: { code: 'DE-ST', name: 'Sachsen-Anhalt' }, phase: expect.any(String), sourceKind: 'SYNTHETIC' },
  ]);
  expect(past.data.ozgServices.nodes[0].implementations[0].heldOn).toBe('2026-03-31');
  const counts = [few, many, past].map(({ statements }) => statements.map((each) => each.split(':')[0]).toSorted());
  expect(counts).toEqual(Array.from({ length: 3 }, () => ['catalog', 'responsibility', 'tracking']));
});

test('a Land that has no project for a service has an entry that says nothing', async () => {
  const { data, errors } = await graph.ask(
    `query ($asOf: Date!) { ozgService(ozgId: "10519") { implementations(asOf: $asOf) {
      ozgId state { code } phase source ... on TrackingImplementation { priority }
    } } }`,
    { asOf: '0001-01-01' },
  );

  expect(errors).toEqual([]);
  expect(data.ozgService.implementations).toEqual([
    { ozgId: '10519', state: { code: 'DE-ST' }, phase: null, source: null, priority: null },
  ]);
});

test('a Land that was not registered has no entry and no progress, and can be asked for all the same', async () => {
  const { data, errors } = await graph.ask(`{
    ozgService(ozgId: "10519") { implementations(states: ["DE-BY"], asOf: null) { phase } }
    bavaria: state(code: "DE-BY") { progress { ozgServiceCount } }
    other: state(code: "DE-ST") { progress(asOf: null) { ozgServiceCount phases { phase count } } }
  }`);

  expect(errors).toEqual([]);
  expect(data).toMatchObject({ ozgService: { implementations: [] }, bavaria: { progress: null } });
  const { ozgServiceCount, phases } = data.other.progress;
  expect(ozgServiceCount).toBeGreaterThan(10);
  expect(phases.reduce((sum: number, { count }: { count: number }) => sum + count, 0)).toBe(ozgServiceCount);
});

test('what the Länder say stays when their names are out of reach', async () => {
  await using broken = await openTestGraph('ten services');
  await execute(broken.databaseUrl, 'alter table responsibility.state rename to mislaid');

  const { data, errors } = await broken.ask(first('state { name } heldOn phase'), { first: 5 });

  expect(errors.length).toBeGreaterThan(0);
  const entries = data.ozgServices.nodes.flatMap((node: { implementations: object[] }) => node.implementations);
  const entry = { state: null, heldOn: expect.any(String), phase: expect.stringMatching(/^[A-Z_]+$/) };
  expect(entries).toEqual(Array.from({ length: 5 }, () => entry));
});

async function execute(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
