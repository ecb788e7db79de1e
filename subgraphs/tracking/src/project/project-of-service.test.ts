import { dataSource } from '@ozg/shared/database/connect';
import { openTestSubgraph, type TestSubgraph } from '@ozg/shared/testing/test-subgraph';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import type { DataSource } from 'typeorm';
import { tracking } from '../tracking';

let graph: TestSubgraph;
let owner: DataSource;

beforeAll(async () => {
  const provenance = { id: 'made-up', kind: 'SYNTHETIC', source: 'made up for this test', isConfirmed: false };
  graph = await openTestSubgraph(tracking, { Provenance: [provenance] });
  owner = dataSource(tracking, graph.url, { poolSize: 1 });
  await owner.initialize();
});

afterAll(async () => {
  await owner.destroy();
  await graph[Symbol.asyncDispose]();
});

const services = ['10001', '10002', '10003'];

const query = `query($services: [_Any!]!, $after: String) {
  _entities(representations: $services) {
    ... on OzgService { ozgId projects(first: 2, after: $after) { nodes { id title } pageInfo { hasNextPage endCursor } } }
  }
}`;

/** The projects of a service, walked through page by page. */
async function listOf(ozgId: string): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  do {
    const variables = { services: [{ __typename: 'OzgService', ozgId }], after };
    const { data, errors, statements } = await graph.ask(query, variables);
    expect(errors).toEqual([]);
    expect(statements).toEqual([expect.stringContaining('from project_of_service l join project t')]);
    const { nodes, pageInfo } = data._entities[0].projects;
    ids.push(...nodes.map(({ id }: { id: string }) => id));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return ids;
}

const project = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map((name) => `DE-ST:${name}`),
  title: fc.constantFrom('Zebra', 'Äpfel', 'apfel', 'öl', 'Rot'),
  ozgIds: fc.array(fc.constantFrom(...services), { maxLength: 4 }),
  retiredOn: fc.constantFrom(null, '2026-01-01'),
});
const step = fc.oneof(fc.record({ put: project }), fc.record({ drop: project.map(({ id }) => id) }));

async function carryOut(each: { put?: typeof project extends fc.Arbitrary<infer P> ? P : never; drop?: string }) {
  if (each.put) {
    const { id, title, ozgIds, retiredOn } = each.put;
    await owner.query(
      `insert into project (id, title, state_code, ozg_ids, leika_keys, criteria, base_component_ids, ars_list, provenance_id, retired_on)
       values ($1, $2, 'DE-ST', $3, '{}', '{}', '{}', '{}', 'made-up', $4)
       on conflict (id) do update set title = excluded.title, ozg_ids = excluded.ozg_ids, retired_on = excluded.retired_on`,
      [id, title, ozgIds, retiredOn],
    );
  } else {
    await owner.query('delete from project where id = $1', [each.drop]);
  }
}

test('whatever becomes of projects, each service has them in the order of lists', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
      for (const each of steps) await carryOut(each);
      for (const ozgId of services) {
        const expected = await graph.subgraph.db.rows<{ id: string }>(
          sql`select id from project where ${ozgId} = any(ozg_ids) and retired_on is null order by title, id`,
        );
        expect(await listOf(ozgId)).toEqual(expected.map(({ id }) => id));
      }
    }),
    { numRuns: 25 },
  );
});

test('another order and another day are read from the projects themselves', async () => {
  const { statements, errors } = await graph.ask(
    `{ _entities(representations: [{ __typename: "OzgService", ozgId: "10001" }]) { ... on OzgService {
      byReport: projects(orderBy: [{ field: REPORTED_ON }]) { nodes { id } }
      backwards: projects(orderBy: [{ field: TITLE, direction: DESC }]) { nodes { id } }
      then: projects(asOf: "2026-01-01") { nodes { id } }
      retired: projects(filter: { isRetired: true }) { nodes { id } }
    } } }`,
  );

  expect(errors).toEqual([]);
  expect(statements.map((text) => text.includes('project_of_service')).toSorted()).toEqual([false, false, false, true]);
});

test('the list is not for the graph to write', async () => {
  await expect(graph.subgraph.db.rows(sql`delete from project_of_service`)).rejects.toThrow(/permission denied/);
});
