import { Client } from 'pg';
import { subgraphs } from '@ozg/infra/subgraphs';
import { openTestGraph, type TestGraph } from './support/test-graph';

let graph: TestGraph;

beforeAll(async () => {
  graph = await openTestGraph('ten services');
});

afterAll(() => graph[Symbol.asyncDispose]());

/** All tables of a schema whose rows name a source, counted one by one. */
async function countedIn(schema: string): Promise<{ asOf: string | null; recordCount: number }> {
  const client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string; retires: boolean }>(
      `select c.table_name as name, bool_or(c.column_name = 'retired_on') as retires
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where c.table_schema = $1 and t.table_type = 'BASE TABLE' and c.table_name not in ('project_change', 'project_period')
       group by 1 having bool_or(c.column_name = 'provenance_id')`,
      [schema],
    );
    const found: { asOf: string | null; recordCount: number } = { asOf: null, recordCount: 0 };
    for (const { name, retires } of tables.rows) {
      const { rows } = await client.query<{ count: number; day: string | null }>(
        `select count(*)::int as count, max(as_of)::text as day from ${schema}.${name} ${retires ? 'where retired_on is null' : ''}`,
      );
      found.recordCount += rows[0]?.count ?? 0;
      if ((rows[0]?.day ?? '') > (found.asOf ?? '')) found.asOf = rows[0]?.day ?? null;
    }
    return found;
  } finally {
    await client.end();
  }
}

test('each subgraph says how much it holds and how new that is, in one statement', async () => {
  await retireOneOfEach();

  const { data, errors, statements } = await graph.ask('{ subgraphs { name coverage { subgraph asOf recordCount } } }');

  const expected = [];
  for (const { name } of subgraphs) expected.push({ name, coverage: { subgraph: name, ...(await countedIn(name)) } });
  expect(errors).toEqual([]);
  expect(data.subgraphs.filter(({ name }: { name: string }) => name !== 'registry')).toEqual(
    expected.toSorted((one, other) => one.name.localeCompare(other.name)),
  );
  expect(statements.map((each) => each.split(':')[0]).toSorted()).toEqual([
    'catalog',
    'communications',
    'responsibility',
    'tracking',
  ]);
});

test('only what is asked for is computed', async () => {
  const { statements } = await graph.ask('{ subgraphs { coverage { ... on TrackingCoverage { asOf } } } }');

  expect(statements).toHaveLength(1);
  expect(statements[0]).not.toContain('count(');
});

async function retireOneOfEach(): Promise<void> {
  const client = new Client({ connectionString: graph.databaseUrl });
  await client.connect();
  for (const table of ['catalog.leika_service', 'responsibility.municipality', 'tracking.project']) {
    await client.query(`update ${table} set retired_on = '2026-01-01' where ctid = (select min(ctid) from ${table})`);
  }
  await client.end();
}
